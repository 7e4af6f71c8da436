-- Where the ledgers of two rule sets, or the published one, do not hold the same money; no row when all is well.
-- Reads: ledger_before, ledger_after, published_ledger (attributed_cost of the month, as published).
WITH ledgers AS (
    SELECT 'before' AS ledger, * FROM ledger_before
    UNION ALL
    SELECT 'after', * FROM ledger_after
    UNION ALL
    SELECT 'published', * FROM published_ledger
),
groups AS (
    SELECT
        currency, cost_metric, source, charge_group_id, usage_date,
        COALESCE(SUM(cost) FILTER (WHERE ledger = 'before'), 0)    AS before_cost,
        COALESCE(SUM(cost) FILTER (WHERE ledger = 'after'), 0)     AS after_cost,
        COALESCE(SUM(cost) FILTER (WHERE ledger = 'published'), 0) AS published_cost
    FROM ledgers
    LATERAL VIEW stack(2, 'BilledCost', billed_cost, 'EffectiveCost', effective_cost) AS cost_metric, cost
    GROUP BY ALL
)
SELECT
    currency,
    cost_metric,
    SUM(before_cost)                       AS before_cost,
    SUM(after_cost)                        AS after_cost,
    SUM(published_cost)                    AS published_cost,
    COUNT_IF(before_cost <> after_cost)    AS differing_groups
FROM groups
GROUP BY currency, cost_metric
HAVING SUM(before_cost) <> SUM(published_cost) OR COUNT_IF(before_cost <> after_cost) > 0
ORDER BY currency, cost_metric
