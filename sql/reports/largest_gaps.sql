-- Money without a team, by reason, largest of each currency first. Reads: attributed_cost.
SELECT
    reason,
    currency,
    CAST(SUM(effective_cost) AS DECIMAL(38, 2)) AS effective_cost
FROM attributed_cost
WHERE team IN ('(unattributed)', '(rejected)')
GROUP BY reason, currency
ORDER BY currency, effective_cost DESC
