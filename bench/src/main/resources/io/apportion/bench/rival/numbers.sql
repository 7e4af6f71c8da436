-- The numbers that both engines must agree on.
WITH placed AS (
    SELECT usage_date, currency, team, COALESCE(feature, '(unattributed)') AS feature, method,
        places(billed_cost) * 100000000 AS billed_units, places(effective_cost) * 100000000 AS effective_units
    FROM owned_charge
    WHERE method IS NOT NULL
    UNION ALL
    SELECT usage_date, currency, team, feature, method, billed_units, effective_units FROM split_share
    UNION ALL
    SELECT usage_date, currency, team, feature, method, billed_units, effective_units FROM pool_share
    UNION ALL
    SELECT usage_date, currency, '(unattributed)', COALESCE(feature, '(unattributed)'), 'UNATTRIBUTED',
        places(billed_cost) * 100000000, places(effective_cost) * 100000000
    FROM owned_charge
    WHERE method IS NULL AND fine_no NOT IN (SELECT fine_no FROM split_share UNION SELECT fine_no FROM pool_share)
)
SELECT
    CAST(usage_date AS VARCHAR), currency, team, feature, method,
    CAST(ledger_amount(SUM(billed_units)) AS VARCHAR), CAST(ledger_amount(SUM(effective_units)) AS VARCHAR)
FROM placed
GROUP BY usage_date, currency, team, feature, method
ORDER BY ALL
