-- The books of all published months in one line per currency and cost. Reads: certificate.
SELECT
    currency,
    cost_metric,
    CAST(SUM(sum_in) AS DECIMAL(38, 2))        AS invoice,
    CAST(SUM(attributed) AS DECIMAL(38, 2))    AS attributed,
    CAST(SUM(unattributed) AS DECIMAL(38, 2))  AS unattributed,
    CAST(SUM(idle) AS DECIMAL(38, 2))          AS idle,
    CAST(SUM(rejected) AS DECIMAL(38, 2))      AS rejected,
    SUM(difference)                            AS difference,
    SUM(input_rows)                            AS input_rows,
    COUNT(*)                                   AS certificates
FROM certificate
WHERE currency <> 'XXX'
GROUP BY currency, cost_metric
ORDER BY currency, cost_metric
