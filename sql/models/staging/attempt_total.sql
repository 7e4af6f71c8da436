-- What the logs hold, file by file, before anything is joined.
-- Grain: billing_period, source, path, reject_reason, usage_date and provider of rejected rows. Reads: usage_by_file.
SELECT
    billing_period,
    source,
    path,
    reject_reason,
    CASE WHEN reject_reason IS NOT NULL THEN usage_date END    AS usage_date,
    CASE WHEN reject_reason IS NOT NULL THEN provider END      AS provider,
    COUNT(*)                                                   AS groups,
    SUM(calls)                                                 AS input_rows,
    COALESCE(SUM(input_tokens + cache_read_tokens + cache_write_tokens + output_tokens)
        FILTER (WHERE reject_reason IS NULL), 0)               AS tokens,
    SUM(unreadable_calls)                                      AS unreadable_rows,
    COALESCE(SUM(recovered_calls) FILTER (WHERE reject_reason IS NULL), 0) AS recovered_calls,
    COALESCE(SUM(estimated_calls) FILTER (WHERE reject_reason IS NULL), 0) AS estimated_calls,
    COALESCE(SUM(odd_usage_calls) FILTER (WHERE reject_reason IS NULL), 0) AS odd_usage_calls,
    MIN(usage_date) FILTER (WHERE reject_reason IS NULL)       AS first_usage_date,
    MAX(usage_date) FILTER (WHERE reject_reason IS NULL)       AS last_usage_date
FROM usage_by_file
GROUP BY ALL
