-- The AI bill and what the logs say of it, over all published months. Reads: bill_reconciliation. Concepts: C05.
SELECT
    currency,
    CAST(SUM(billed_cost) AS DECIMAL(38, 2))                                          AS billed_cost,
    CAST(SUM(billed_cost) FILTER (WHERE status = 'UNLOGGED') AS DECIMAL(38, 2))       AS unlogged_cost,
    CAST(SUM(rated_cost) FILTER (WHERE status = 'UNBILLED') AS DECIMAL(38, 2))        AS unbilled_cost
FROM bill_reconciliation
WHERE currency <> 'XXX'
GROUP BY currency
