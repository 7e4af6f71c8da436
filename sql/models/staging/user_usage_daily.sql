-- Calls per user and day, users as keyed hashes. Grain: usage_date, usage_group_id, user_key. Reads: grouped_usage.
-- Policy: without a key user_hash answers null, so that no user can be told from another.
SELECT
    billing_period,
    usage_date,
    usage_group_id,
    user_hash(end_user_id)                                                          AS user_key,
    SUM(calls)                                                                      AS calls,
    SUM(input_tokens + cache_read_tokens + cache_write_tokens + output_tokens)      AS tokens
FROM grouped_usage
GROUP BY ALL
