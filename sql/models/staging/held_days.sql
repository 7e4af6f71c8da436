-- Months that each file holds rows of, whatever it is read with, and the days of usage in them.
-- Grain: billing_period, source, path; a bill read as two datasets may give two rows. Reads: charge_total, native_total,
-- attempt_total.
-- Policy: a file whose rows another dataset of the same bill makes superfluous still holds its months.
SELECT
    billing_period,
    source,
    path,
    SUM(groups)              AS groups,
    MIN(first_usage_date)    AS first_usage_date,
    MAX(last_usage_date)     AS last_usage_date
FROM charge_total
GROUP BY billing_period, source, path
UNION ALL
SELECT DISTINCT billing_period, source, path, CAST(0 AS BIGINT), CAST(NULL AS DATE), CAST(NULL AS DATE)
FROM native_total
UNION ALL
SELECT billing_period, source, path, SUM(groups), MIN(first_usage_date), MAX(last_usage_date)
FROM attempt_total
GROUP BY billing_period, source, path
