-- How much of each month's cost has its dimensions from a tag or a rule, and how much is on nobody. Reads: attributed_cost,
-- tag_gap, tag_coverage_daily, tag_set. Markers: month (null: every published one). Concepts: C02, C03.
-- Policy: tagged is the ledger without rejected rows, less the gaps; taggable leaves out what cannot carry a tag.
WITH ledger_months AS (
    SELECT billing_period, currency, SUM(effective_cost) AS effective_cost
    FROM attributed_cost
    WHERE method <> 'REJECTED' AND (:month IS NULL OR billing_period = :month)
    GROUP BY ALL
),
asked AS (
    SELECT DISTINCT billing_period, dimension FROM tag_set WHERE required OR dimension IN ('team', 'feature')
),
gaps AS (
    SELECT billing_period, dimension, currency, SUM(effective_cost) AS gap_cost, SUM(unattributed_cost) AS unattributed_cost
    FROM tag_gap
    GROUP BY ALL
),
tags AS (
    SELECT billing_period, tag_key AS dimension, currency, SUM(valid_cost) AS valid_cost, SUM(taggable_cost) AS taggable_cost
    FROM tag_coverage_daily
    GROUP BY ALL
)
SELECT
    billing_period                                                                          AS month,
    dimension,
    currency,
    CAST(l.effective_cost AS DECIMAL(38, 2))                                                AS cost,
    CAST(CAST(l.effective_cost AS DECIMAL(37, 18)) - CAST(COALESCE(g.gap_cost, 0) AS DECIMAL(37, 18)) AS DECIMAL(38, 2)) AS tag_or_rule,
    CAST(COALESCE(g.gap_cost, 0) AS DECIMAL(38, 2))                                         AS gap,
    CAST(COALESCE(g.unattributed_cost, 0) AS DECIMAL(38, 2))                                AS on_nobody,
    CAST(t.taggable_cost AS DECIMAL(38, 2))                                                 AS taggable,
    CAST(t.valid_cost AS DECIMAL(38, 2))                                                    AS valid_tag,
    CAST(100 * ratio(t.valid_cost, t.taggable_cost) AS DECIMAL(38, 1))                      AS valid_percent
FROM ledger_months AS l
JOIN asked USING (billing_period)
LEFT JOIN gaps AS g USING (billing_period, dimension, currency)
LEFT JOIN tags AS t USING (billing_period, dimension, currency)
ORDER BY month, dimension, currency
