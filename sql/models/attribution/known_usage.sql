-- Calls and tokens of each day by who called which model: all that shares of a bill depend on.
-- Grain: all columns but the sums. Reads: inference_usage, current_owner, published_usage.
-- Policy: a late charge needs the calls of its day, which may lie in a month that this run leaves alone. No price takes part,
-- so a wrong or missing one cannot move a dollar of the bill.
WITH owned_usage AS (
    SELECT
        u.*,
        model_name(u.provider, u.model) AS named,
        o.team,
        o.feature
    FROM inference_usage AS u
    LEFT JOIN current_owner AS o
        ON o.billing_period = u.billing_period AND o.subject_id = u.usage_group_id
),
usage_of_all_months AS (
    SELECT
        billing_period, usage_date, named.provider_id AS provider, account_id, named.model_id AS model_id, team, feature,
        calls, input_tokens, cache_read_tokens, cache_write_tokens, output_tokens
    FROM owned_usage
    UNION ALL
    SELECT
        billing_period, usage_date, provider, account_id, model_id, team, feature,
        calls, input_tokens, cache_read_tokens, cache_write_tokens, output_tokens
    FROM published_usage
)
SELECT
    billing_period,
    usage_date,
    provider,
    account_id,
    model_id,
    team,
    feature,
    SUM(calls)                 AS calls,
    SUM(input_tokens)          AS input_tokens,
    SUM(cache_read_tokens)     AS cache_read_tokens,
    SUM(cache_write_tokens)    AS cache_write_tokens,
    SUM(output_tokens)         AS output_tokens
FROM usage_of_all_months
GROUP BY ALL
