-- The AI bill beside the logs and the price card. Concepts: C05.
-- Grain: billing_period, usage_date, provider, account_id, model_id, token_class, currency. Reads: ai_charge, rated_usage,
-- provider_final_day.
-- Policy: nothing falls out on either side, and no line of the bill comes twice. Logs of a day that the bills of that
-- provider are not done with are PROVISIONAL, not a variance. Tokens meet whatever the currency, amounts only in the same
-- one; where a part of the calls has no price, the whole has none.
WITH billed AS (
    SELECT
        billing_period, usage_date, provider_id AS provider, account_id, model_id, token_class, currency,
        SUM(billed_tokens)    AS billed_tokens,
        SUM(billed_cost)      AS billed_cost,
        SUM(effective_cost)   AS effective_cost
    FROM ai_charge
    GROUP BY ALL
),
logged AS (
    SELECT
        billing_period, usage_date, provider, account_id, model_id, token_class,
        CASE WHEN MIN(currency) = MAX(currency) THEN MIN(currency) END         AS currency,
        SUM(tokens)                                                            AS logged_tokens,
        CASE WHEN COUNT(rated_cost) = COUNT(*) AND MIN(currency) = MAX(currency) THEN SUM(rated_cost) END AS rated_cost
    FROM (
        SELECT billing_period, usage_date, provider, account_id, model_id, currency, token_class, tokens, class_cost AS rated_cost
        FROM rated_usage
        LATERAL VIEW stack(4,
            'input', input_tokens, rated_input_cost,
            'cache_read', cache_read_tokens, rated_cache_read_cost,
            'cache_write', cache_write_tokens, rated_cache_write_cost,
            'output', output_tokens, rated_output_cost) AS token_class, tokens, class_cost
        WHERE tokens > 0
    )
    GROUP BY ALL
),
matched AS (
    SELECT
        COALESCE(b.billing_period, l.billing_period)     AS billing_period,
        COALESCE(b.usage_date, l.usage_date)             AS usage_date,
        COALESCE(b.provider, l.provider)                 AS provider,
        COALESCE(b.account_id, l.account_id)             AS account_id,
        COALESCE(b.model_id, l.model_id)                 AS model_id,
        COALESCE(b.token_class, l.token_class)           AS token_class,
        COALESCE(b.currency, l.currency, 'XXX')          AS currency,
        b.billed_tokens,
        l.logged_tokens,
        b.billed_cost,
        b.effective_cost,
        CASE WHEN b.currency IS NULL OR l.currency = b.currency THEN l.rated_cost END AS rated_cost,
        CASE WHEN l.currency = b.currency
            THEN CAST(b.billed_cost AS DECIMAL(37, 18)) - CAST(l.rated_cost AS DECIMAL(37, 18)) END AS variance
    FROM billed AS b
    FULL OUTER JOIN logged AS l
        ON l.billing_period = b.billing_period AND l.usage_date = b.usage_date AND l.provider = b.provider
        AND l.account_id = b.account_id AND l.model_id = b.model_id AND l.token_class = b.token_class
)
SELECT
    m.billing_period,
    m.usage_date,
    m.provider,
    m.account_id,
    m.model_id,
    m.token_class,
    m.currency,
    m.billed_tokens,
    m.logged_tokens,
    m.billed_cost,
    m.effective_cost,
    m.rated_cost,
    m.variance,
    ratio(m.variance, m.billed_cost)                                 AS variance_ratio,
    ratio(CAST(m.logged_tokens AS DECIMAL(38, 18)), m.billed_tokens) AS log_coverage_ratio,
    CASE
        WHEN m.logged_tokens IS NULL THEN 'UNLOGGED'
        WHEN m.billed_cost IS NULL THEN CASE day_status(settles_on(m.usage_date, m.billing_period, false), f.last_billed_final_date)
            WHEN 'FINAL' THEN 'UNBILLED' ELSE 'PROVISIONAL' END
        WHEN m.rated_cost IS NULL THEN 'UNPRICED'
        ELSE 'MATCHED'
    END                                                              AS status,
    day_status(settles_on(m.usage_date, m.billing_period, false), f.last_final_date) AS day_status
FROM matched AS m
LEFT JOIN provider_final_day AS f ON f.billing_period = m.billing_period AND f.provider = m.provider
