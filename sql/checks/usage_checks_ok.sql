-- WARN: Token counts of calls contradict each other or are missing: parts larger than the whole, a total that is not
-- their sum, a call without a count. Find the writer of the log by its file; a source whose format or convention is not
-- the declared one shows here first.
SELECT billing_period, source, SUM(odd_usage_calls) AS odd_usage_calls, SUM(input_rows) AS input_rows, COUNT(DISTINCT path) AS files, MIN(path) AS first_file
FROM attempt_total
WHERE odd_usage_calls > 0
GROUP BY billing_period, source
