-- The numbers that both engines must agree on, from the published ledger.
SELECT
    CAST(usage_date AS STRING), currency, team, feature, method,
    CAST(SUM(billed_cost) AS STRING), CAST(SUM(effective_cost) AS STRING)
FROM attributed_cost
GROUP BY usage_date, currency, team, feature, method
ORDER BY ALL
