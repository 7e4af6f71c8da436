-- What a call, a thousand tokens, an outcome and a user cost. Concepts: C11, C13, C14, C17, C20, C24.
-- Grain: billing_period, usage_date, team, feature, currency.
-- Reads: attributed_cost, rated_usage, user_usage_daily, outcome, final_day. Markers: currency.
-- Policy: cost is the bill as the ledger split it, not tokens times price; the rated cost stands beside it. Ratios are
-- ratios of sums. Nothing falls out: cost without calls and calls without cost are rows of their own.
WITH ai_costs AS (
    SELECT
        billing_period, usage_date, team, feature, currency,
        SUM(effective_cost)                                             AS ai_effective_cost,
        COALESCE(SUM(effective_cost) FILTER (WHERE token_class <> 'output'), 0) AS input_cost,
        COALESCE(SUM(effective_cost) FILTER (WHERE token_class = 'output'), 0)  AS output_cost,
        MAX(settles_on)                                                 AS settles_on
    FROM attributed_cost
    WHERE model_id IS NOT NULL
    GROUP BY ALL
),
user_days AS (
    SELECT r.billing_period, r.usage_date, r.team, r.feature, COUNT(DISTINCT u.user_key) AS users
    FROM rated_usage AS r
    JOIN user_usage_daily AS u ON u.billing_period = r.billing_period AND u.usage_group_id = r.usage_group_id
    GROUP BY ALL
),
usages AS (
    SELECT
        billing_period, usage_date, team, feature, :currency AS currency,
        SUM(calls)                                                      AS calls,
        SUM(successful_calls)                                           AS successful_calls,
        SUM(operations)                                                 AS operations,
        SUM(input_tokens + cache_read_tokens + cache_write_tokens)      AS input_tokens,
        SUM(output_tokens)                                              AS output_tokens,
        SUM(latency_ms)                                                 AS latency_ms,
        SUM(timed_output_tokens)                                        AS timed_output_tokens,
        CASE WHEN COUNT_IF(rated_cost IS NULL OR currency <> :currency) = 0 THEN SUM(rated_cost) END AS rated_cost
    FROM rated_usage
    GROUP BY billing_period, usage_date, team, feature
),
outcomes AS (
    SELECT date_format(completed_on, 'yyyy-MM') AS billing_period, completed_on AS usage_date, team, feature,
        :currency AS currency, COUNT(DISTINCT outcome_id) AS successful_outcomes
    FROM outcome
    WHERE state = 'committed'
    GROUP BY ALL
),
final_days AS (
    SELECT billing_period, MIN(last_final_date) AS last_final_date FROM final_day GROUP BY billing_period
),
joined AS (
    SELECT
        billing_period, usage_date, team, feature, currency,
        c.ai_effective_cost, c.input_cost, c.output_cost,
        u.rated_cost, u.calls, u.successful_calls, u.operations,
        o.successful_outcomes,
        NULLIF(d.users, 0)                  AS active_users,
        u.input_tokens, u.output_tokens, u.latency_ms, u.timed_output_tokens,
        u.input_tokens + u.output_tokens    AS tokens,
        COALESCE(c.settles_on, usage_date)  AS settles_on,
        f.last_final_date
    FROM ai_costs AS c
    FULL OUTER JOIN usages AS u USING (billing_period, usage_date, team, feature, currency)
    LEFT JOIN outcomes AS o USING (billing_period, usage_date, team, feature, currency)
    LEFT JOIN user_days AS d USING (billing_period, usage_date, team, feature)
    LEFT JOIN final_days AS f USING (billing_period)
)
SELECT
    billing_period,
    usage_date,
    team,
    feature,
    currency,
    ai_effective_cost,
    input_cost,
    output_cost,
    rated_cost,
    calls,
    successful_calls,
    operations,
    successful_outcomes,
    active_users,
    input_tokens,
    output_tokens,
    latency_ms,
    timed_output_tokens,
    unit_cost(ai_effective_cost, calls)                                         AS cost_per_call,
    unit_cost(CAST(ai_effective_cost * 1000 AS DECIMAL(38, 18)), tokens)        AS cost_per_1k_tokens,
    unit_cost(ai_effective_cost, successful_outcomes)                           AS cost_per_successful_outcome,
    unit_cost(ai_effective_cost, active_users)                                  AS cost_per_active_user,
    ratio(CAST(output_tokens AS DECIMAL(38, 18)), CAST(tokens AS DECIMAL(38, 18)))  AS output_token_share,
    ratio(output_cost, ai_effective_cost)                                       AS output_cost_share,
    ratio(CAST(unit_cost(output_cost, output_tokens) * 1000000 AS DECIMAL(38, 18)),
        CAST(unit_cost(input_cost, input_tokens) * 1000000 AS DECIMAL(38, 18))) AS asymmetry_ratio,
    ratio(CAST(timed_output_tokens AS DECIMAL(38, 18)),
        CAST(CAST(latency_ms AS DECIMAL(20, 3)) * 0.001 AS DECIMAL(38, 18)))    AS output_tokens_per_second,
    CASE
        WHEN calls IS NULL THEN 'NO_DATA'
        WHEN ai_effective_cost IS NULL THEN 'NO_BILL'
        ELSE 'OK'
    END                                                                         AS status,
    day_status(settles_on, last_final_date)                                     AS day_status
FROM joined
