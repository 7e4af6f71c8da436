-- Both sides of each meter, with what its bridge needs beside them. Concepts: C05.
-- Grain: billing_period, usage_date, provider, account_id, model_id, token_class, currency.
-- Reads: bill_reconciliation, ai_charge, tier_cost.
-- Policy: tokens have moved between classes where the input classes of a model sum to the same on bill and in the logs; a
-- class whose tokens are unknown, or that the bill has not reached, says nothing.
WITH credited AS (
    SELECT billing_period, usage_date, provider_id AS provider, account_id, model_id, token_class, currency,
        SUM(billed_cost) AS credit_cost
    FROM ai_charge
    WHERE charge_category IN ('Credit', 'Adjustment')
    GROUP BY ALL
),
bill_places AS (
    SELECT billing_period, provider_id AS provider, currency, MAX(decimal_places(billed_cost)) AS billed_decimal_places
    FROM ai_charge
    GROUP BY ALL
),
same_input AS (
    SELECT billing_period, usage_date, provider, account_id, model_id, currency, true AS is_same
    FROM bill_reconciliation
    WHERE token_class <> 'output'
    GROUP BY ALL
    HAVING SUM(billed_tokens) = SUM(logged_tokens)
        AND COUNT(*) FILTER (WHERE status = 'PROVISIONAL' OR billed_cost IS NOT NULL AND billed_tokens IS NULL) = 0
)
SELECT
    r.billing_period, r.usage_date, r.provider, r.account_id, r.model_id, r.token_class, r.currency,
    r.status,
    r.day_status,
    CASE
        WHEN r.status = 'PROVISIONAL' THEN 'PROVISIONAL'
        WHEN r.status <> 'UNLOGGED' AND r.rated_cost IS NULL THEN 'UNPRICED'
    END                                                                          AS unknown_because,
    r.billed_tokens,
    r.logged_tokens,
    exact_difference(r.billed_cost, COALESCE(c.credit_cost, 0))                  AS usage_cost,
    COALESCE(c.credit_cost, 0)                                                   AS credit_cost,
    r.rated_cost,
    CASE WHEN t.model_id IS NULL THEN r.rated_cost WHEN t.currency = r.currency THEN t.standard_cost END AS standard_cost,
    CASE WHEN t.currency = r.currency THEN t.billed_tier_cost END                AS billed_tier_cost,
    t.billed_tiers,
    COALESCE(m.is_same AND r.token_class <> 'output' AND r.billed_tokens IS DISTINCT FROM r.logged_tokens, false) AS moved_between_classes,
    COALESCE(p.billed_decimal_places, 2)                                         AS billed_decimal_places
FROM bill_reconciliation AS r
LEFT JOIN credited AS c
    ON c.billing_period = r.billing_period AND c.usage_date = r.usage_date AND c.provider = r.provider
    AND c.account_id = r.account_id AND c.model_id = r.model_id AND c.token_class = r.token_class AND c.currency = r.currency
LEFT JOIN tier_cost AS t
    ON t.billing_period = r.billing_period AND t.usage_date = r.usage_date AND t.provider = r.provider
    AND t.account_id = r.account_id AND t.model_id = r.model_id AND t.token_class = r.token_class
LEFT JOIN same_input AS m
    ON m.billing_period = r.billing_period AND m.usage_date = r.usage_date AND m.provider = r.provider
    AND m.account_id = r.account_id AND m.model_id = r.model_id AND m.currency = r.currency
LEFT JOIN bill_places AS p
    ON p.billing_period = r.billing_period AND p.provider = r.provider AND p.currency = r.currency
