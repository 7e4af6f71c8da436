-- Months that each file holds rows of, whatever it is read with, and the days of usage in them.
-- Grain: billing_period, source, path; a bill read as two datasets may give two rows. Reads: charge_by_file, native_total,
-- usage_by_file.
-- Policy: a file whose rows another dataset of the same bill makes superfluous still holds its months.
SELECT
    billing_period,
    source,
    path,
    MIN(usage_date) FILTER (WHERE shows_progress(charge_category, reject_reason))   AS first_usage_date,
    MAX(usage_date) FILTER (WHERE shows_progress(charge_category, reject_reason))   AS last_usage_date
FROM charge_by_file
GROUP BY billing_period, source, path
UNION ALL
SELECT DISTINCT billing_period, source, path, CAST(NULL AS DATE), CAST(NULL AS DATE)
FROM native_total
UNION ALL
SELECT
    billing_period,
    source,
    path,
    MIN(usage_date) FILTER (WHERE reject_reason IS NULL),
    MAX(usage_date) FILTER (WHERE reject_reason IS NULL)
FROM usage_by_file
GROUP BY billing_period, source, path
