-- Tag coverage of the team tag over all published months, with both denominators. Reads: tag_coverage_daily. Concepts: C03.
SELECT
    currency,
    CAST(100 * ratio(SUM(valid_cost), SUM(taggable_cost)) AS DECIMAL(38, 1))   AS taggable_percent,
    CAST(100 * ratio(SUM(valid_cost), SUM(effective_cost)) AS DECIMAL(38, 1))  AS all_percent,
    CAST(SUM(missing_cost) AS DECIMAL(38, 2))                                  AS missing_cost,
    CAST(SUM(invalid_cost) AS DECIMAL(38, 2))                                  AS invalid_cost
FROM tag_coverage_daily
WHERE tag_key = 'team'
GROUP BY currency
