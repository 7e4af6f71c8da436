-- What each feature earned and cost each month. Concepts: C50; bands C42.
-- Grain: billing_period, feature, currency. Reads: attributed_cost, revenue, charge_group.
-- Policy: a feature's cost is summed over whoever pays. Revenue of a feature without cost is a row too. A feature without
-- known revenue has no margin, not a margin of minus 100 %; over revenue below 0 a ratio would turn its sign.
WITH costs AS (
    SELECT
        billing_period, feature, currency,
        SUM(effective_cost)                                                    AS effective_cost,
        COALESCE(SUM(effective_cost) FILTER (WHERE model_id IS NOT NULL), 0)   AS ai_effective_cost
    FROM attributed_cost
    GROUP BY ALL
),
revenues AS (
    SELECT month AS billing_period, feature, currency, SUM(revenue) AS revenue
    FROM revenue
    WHERE month IN (SELECT billing_period FROM attributed_cost)
    GROUP BY ALL
),
margins AS (
    SELECT
        billing_period, feature, currency,
        r.revenue,
        COALESCE(c.effective_cost, 0)                  AS effective_cost,
        COALESCE(c.ai_effective_cost, 0)               AS ai_effective_cost,
        CAST(r.revenue AS DECIMAL(37, 18)) - CAST(COALESCE(c.effective_cost, 0) AS DECIMAL(37, 18)) AS gross_margin
    FROM costs AS c
    FULL OUTER JOIN revenues AS r USING (billing_period, feature, currency)
),
rated_margins AS (
    SELECT
        *,
        CASE WHEN revenue > 0 THEN ratio(gross_margin, revenue) END AS gross_margin_ratio,
        CASE WHEN revenue > 0 THEN ratio(effective_cost, revenue) END                        AS cost_revenue_ratio
    FROM margins
)
SELECT
    billing_period,
    feature,
    currency,
    revenue,
    effective_cost,
    ai_effective_cost,
    gross_margin,
    gross_margin_ratio,
    cost_revenue_ratio,
    CASE
        WHEN gross_margin_ratio IS NULL THEN 'NO_DATA'
        WHEN gross_margin_ratio > 0.50 THEN 'HEALTHY'
        WHEN gross_margin_ratio >= 0.30 THEN 'WARNING'
        ELSE 'CRITICAL'
    END                                                AS status
FROM rated_margins
