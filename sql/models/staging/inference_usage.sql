-- Calls as the rules and prices tell them apart. Grain: usage_group_id. Reads: grouped_usage.
SELECT
    billing_period,
    usage_group_id,
    usage_date,
    source,
    provider,
    account_id,
    model,
    service_tier,
    region_scope,
    operation,
    workspace_id,
    api_key_id,
    tag_set_id,
    SUM(calls)               AS calls,
    SUM(successful_calls)    AS successful_calls,
    SUM(operations)          AS operations,
    SUM(cache_hit_calls)     AS cache_hit_calls,
    SUM(input_tokens)        AS input_tokens,
    SUM(cache_read_tokens)   AS cache_read_tokens,
    SUM(cache_write_tokens)  AS cache_write_tokens,
    SUM(output_tokens)       AS output_tokens,
    SUM(timed_calls)         AS timed_calls,
    SUM(latency_ms)          AS latency_ms,
    SUM(timed_output_tokens) AS timed_output_tokens
FROM grouped_usage
GROUP BY ALL
