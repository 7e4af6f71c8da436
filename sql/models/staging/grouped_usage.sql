-- Accepted attempts, summed over everything the rules and prices cannot tell apart, and per user.
-- Grain: all columns but the sums. Reads: inference_attempt.
WITH summed_attempts AS (
    SELECT
        billing_period,
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
        end_user_id,
        kept_tags,
        COUNT(*)                                               AS calls,
        COUNT_IF(succeeded)                                    AS successful_calls,
        COUNT_IF(first_attempt)                                AS operations,
        COUNT_IF(cache_hit)                                    AS cache_hit_calls,
        SUM(input_tokens)                                      AS input_tokens,
        SUM(cache_read_tokens)                                 AS cache_read_tokens,
        SUM(cache_write_tokens)                                AS cache_write_tokens,
        SUM(output_tokens)                                     AS output_tokens,
        COUNT(latency_ms)                                      AS timed_calls,
        COALESCE(SUM(latency_ms), 0)                           AS latency_ms,
        COALESCE(SUM(output_tokens) FILTER (WHERE latency_ms IS NOT NULL), 0) AS timed_output_tokens
    FROM inference_attempt
    WHERE reject_reason IS NULL
    GROUP BY ALL
)
SELECT
    billing_period,
    md5(to_json(struct(
        usage_date, source, provider, account_id, model, service_tier, region_scope, operation, workspace_id,
        api_key_id, kept_tags)))                               AS usage_group_id,
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
    md5(kept_tags)                                             AS tag_set_id,
    end_user_id,
    calls,
    successful_calls,
    operations,
    cache_hit_calls,
    input_tokens,
    cache_read_tokens,
    cache_write_tokens,
    output_tokens,
    timed_calls,
    latency_ms,
    timed_output_tokens,
    kept_tags
FROM summed_attempts
