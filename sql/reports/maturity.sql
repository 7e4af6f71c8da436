-- Maturity of the organisation in the last published month. Reads: finops_maturity_monthly. Concepts: C86.
SELECT
    month,
    capability,
    level_name,
    level,
    CAST(100 * value AS DECIMAL(38, 1))              AS value_percent,
    CAST(cost_to_next_level AS DECIMAL(38, 2))       AS cost_to_next_level,
    currency
FROM finops_maturity_monthly
WHERE scope = 'organisation' AND month = (SELECT MAX(month) FROM finops_maturity_monthly)
ORDER BY level, capability
