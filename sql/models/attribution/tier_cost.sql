-- What logged tokens would cost at the tiers of the bill and at the standard tier.
-- Grain: billing_period, usage_date, provider, account_id, model_id, token_class.
-- Reads: ai_charge, rated_usage, inference_usage.
-- Policy: only for models where bill or log name a tier other than standard; elsewhere the rated cost says it all. Where the
-- bill of a model names a tier on some line of the month, lines without one are standard; where on none, its tiers are
-- unknown.
WITH named_tiers AS (
    SELECT billing_period, provider_id AS provider, account_id, model_id, service_tier, true AS on_bill
    FROM ai_charge
    WHERE service_tier IS NOT NULL
    UNION ALL
    SELECT billing_period, provider, account_id, model_id, service_tier, false
    FROM rated_usage
),
tiers_of_models AS (
    SELECT
        billing_period, provider, account_id, model_id,
        bool_or(on_bill)                                                                     AS named_on_bill,
        array_union(array('standard'), collect_set(service_tier) FILTER (WHERE on_bill))     AS tiers
    FROM named_tiers
    GROUP BY ALL
    HAVING bool_or(service_tier <> 'standard')
),
usage_at_tiers AS (
    SELECT u.* EXCEPT (service_tier), r.provider AS provider_id, r.model_id, r.token_totals, t.service_tier
    FROM (SELECT *, struct(input_tokens, cache_read_tokens, cache_write_tokens, output_tokens) AS token_totals FROM rated_usage) AS r
    JOIN inference_usage AS u ON u.billing_period = r.billing_period AND u.usage_group_id = r.usage_group_id
    JOIN (SELECT * EXCEPT (tiers), explode(tiers) AS service_tier FROM tiers_of_models) AS t
        ON t.billing_period = r.billing_period AND t.provider = r.provider AND t.account_id = r.account_id AND t.model_id = r.model_id
),
rated_at_tiers AS (
    SELECT *, rate(struct(u.*)) AS rating FROM usage_at_tiers AS u
),
costs_at_tiers AS (
    SELECT
        billing_period, usage_date, provider_id AS provider, account_id, model_id, token_class, service_tier,
        CASE WHEN MIN(rating.currency) = MAX(rating.currency) THEN MIN(rating.currency) END             AS currency,
        CASE WHEN COUNT(class_cost) = COUNT(*) AND MIN(rating.currency) = MAX(rating.currency) THEN SUM(class_cost) END AS cost
    FROM rated_at_tiers
    LATERAL VIEW stack(4,
        'input', token_totals.input_tokens, rating.input_cost,
        'cache_read', token_totals.cache_read_tokens, rating.cache_read_cost,
        'cache_write', token_totals.cache_write_tokens, rating.cache_write_cost,
        'output', token_totals.output_tokens, rating.output_cost) AS token_class, tokens, class_cost
    WHERE tokens > 0
    GROUP BY ALL
),
billed_tiers AS (
    SELECT
        billing_period, usage_date, provider, account_id, model_id, token_class, service_tier, tokens,
        SUM(tokens) OVER (PARTITION BY billing_period, usage_date, provider, account_id, model_id, token_class) AS meter_tokens,
        MIN(tokens) OVER (PARTITION BY billing_period, usage_date, provider, account_id, model_id, token_class) AS tier_tokens_min
    FROM (
        SELECT
            c.billing_period, c.usage_date, c.provider_id AS provider, c.account_id, c.model_id, c.token_class,
            COALESCE(c.service_tier, 'standard') AS service_tier, SUM(c.billed_tokens) AS tokens
        FROM ai_charge AS c
        JOIN tiers_of_models AS t
            ON t.billing_period = c.billing_period AND t.provider = c.provider_id AND t.account_id = c.account_id AND t.model_id = c.model_id
        WHERE t.named_on_bill AND c.billed_tokens IS NOT NULL
        GROUP BY ALL
    )
)
SELECT
    c.billing_period, c.usage_date, c.provider, c.account_id, c.model_id, c.token_class,
    CASE WHEN MIN(c.currency) = MAX(c.currency) THEN MIN(c.currency) END           AS currency,
    MAX(c.cost) FILTER (WHERE c.service_tier = 'standard')                         AS standard_cost,
    CASE WHEN COUNT(b.tokens) = COUNT(c.cost) FILTER (WHERE b.tokens IS NOT NULL) AND COUNT(DISTINCT c.currency) = 1
        THEN SUM(CASE WHEN b.tier_tokens_min >= 0 AND b.meter_tokens > 0
            THEN shares(c.cost, CAST(array(b.tokens, exact_difference(b.meter_tokens, b.tokens)) AS ARRAY<STRING>))[0] END)
    END                                                                            AS billed_tier_cost,
    NULLIF(array_join(array_sort(collect_set(b.service_tier)), ', '), '')          AS billed_tiers
FROM costs_at_tiers AS c
LEFT JOIN billed_tiers AS b
    ON b.billing_period = c.billing_period AND b.usage_date = c.usage_date AND b.provider = c.provider
    AND b.account_id = c.account_id AND b.model_id = c.model_id AND b.token_class = c.token_class
    AND b.service_tier = c.service_tier
GROUP BY c.billing_period, c.usage_date, c.provider, c.account_id, c.model_id, c.token_class
