-- What the logs hold, file by file, before anything is grouped or joined.
-- Grain: billing_period, source, path, reject_reason, usage_date and provider of rejected rows. Reads: inference_attempt.
SELECT
    billing_period,
    source,
    path,
    reject_reason,
    CASE WHEN reject_reason IS NOT NULL THEN usage_date END    AS usage_date,
    CASE WHEN reject_reason IS NOT NULL THEN provider END      AS provider,
    COUNT(*)                                                   AS input_rows,
    COALESCE(SUM(input_tokens + cache_read_tokens + cache_write_tokens + output_tokens)
        FILTER (WHERE reject_reason IS NULL), 0)               AS tokens,
    COUNT_IF(unreadable)                                       AS unreadable_rows,
    COUNT_IF(reject_reason IS NULL AND usage_source = 'STREAM_RECOVERED') AS recovered_calls,
    COUNT_IF(reject_reason IS NULL AND usage_source = 'TOKENIZER_ESTIMATE') AS estimated_calls,
    COUNT_IF(reject_reason IS NULL AND usage_check <> 'OK')    AS odd_usage_calls,
    MIN(usage_date) FILTER (WHERE reject_reason IS NULL)       AS first_usage_date,
    MAX(usage_date) FILTER (WHERE reject_reason IS NULL)       AS last_usage_date
FROM inference_attempt
GROUP BY ALL
