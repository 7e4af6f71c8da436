-- How much of a month's cost changes its team or feature, by currency. Reads: ledger_before, moved_cost.
-- Policy: a credit that moves counts with its size; cost is the ledger without rejected rows.
WITH charge_groups AS (
    SELECT currency, source, charge_group_id, SUM(billed_cost) AS billed_cost, SUM(effective_cost) AS effective_cost
    FROM ledger_before
    WHERE method NOT IN ('REJECTED', 'REALLOCATED')
    GROUP BY ALL
),
moved_groups AS (
    SELECT
        currency, source, charge_group_id,
        SUM(abs(billed_cost))      AS moved_billed_cost,
        SUM(abs(effective_cost))   AS moved_effective_cost
    FROM moved_cost
    GROUP BY ALL
)
SELECT
    currency,
    COALESCE(SUM(moved_effective_cost), 0)         AS moved_effective_cost,
    COALESCE(SUM(moved_billed_cost), 0)            AS moved_billed_cost,
    SUM(effective_cost)                            AS effective_cost,
    SUM(billed_cost)                               AS billed_cost,
    COUNT(moved_effective_cost)                    AS moved_charge_groups,
    COALESCE(SUM(effective_cost) FILTER (WHERE moved_effective_cost IS NOT NULL), 0) AS moved_groups_effective_cost,
    COUNT(*)                                       AS charge_groups
FROM charge_groups
LEFT JOIN moved_groups USING (currency, source, charge_group_id)
GROUP BY currency
ORDER BY currency
