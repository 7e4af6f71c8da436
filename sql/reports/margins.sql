-- Features by margin, best first, over all published months. Reads: margin_monthly. Concepts: C50.
SELECT
    feature,
    currency,
    CAST(SUM(revenue) AS DECIMAL(38, 2))                                            AS revenue,
    CAST(SUM(effective_cost) AS DECIMAL(38, 2))                                     AS effective_cost,
    CAST(100 * ratio(SUM(gross_margin), SUM(revenue)) AS DECIMAL(38, 1))            AS gross_margin_percent
FROM margin_monthly
WHERE revenue IS NOT NULL
GROUP BY feature, currency
ORDER BY gross_margin_percent DESC
