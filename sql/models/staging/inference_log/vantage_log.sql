-- Attempts as records of the Vantage token cost allocation specification.
-- Grain: attempt, one copy of a record that was delivered more than once. Reads: vantage_log. Markers: kept_keys.
-- Policy: input_tokens hold the cached ones (INPUT_INCLUSIVE); where only uncached_input_tokens are said, they and the
-- cached ones make the input. Counts of 0 are left out of a record that has another, so they are 0. Records of failed
-- calls are attempts too: their tokens are billed where the provider counted any.
-- Source of the names: vantage-sh/finops-as-code, llm-telemetry-cold-start, commit 32bf3114.
WITH records AS (
    SELECT
        *,
        log_time(called_at)                                    AS started_at,
        COALESCE(lower(trim(status)), 'success') = 'success'   AS is_success,
        COALESCE(input_tokens, uncached_input_tokens, cache_read_tokens, cache_write_tokens, output_tokens) IS NOT NULL AS is_counted,
        from_json(tags, 'MAP<STRING, STRING>')                 AS tag_map
    FROM vantage_log
),
attempts AS (
    SELECT
        *,
        fn.token_buckets('INPUT_INCLUSIVE', named_struct(
            'input', CASE WHEN is_counted THEN COALESCE(
                input_tokens,
                counted_together(array(uncached_input_tokens, cache_read_tokens, cache_write_tokens)),
                0L) END,
            'output', CASE WHEN is_counted THEN COALESCE(output_tokens, 0L) END,
            'cache_read', cache_read_tokens,
            'cache_write', cache_write_tokens))                AS tokens
    FROM records
),
copies AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY source, event_id, CAST(started_at AS DATE)
            ORDER BY started_at DESC, tokens.output_tokens DESC, tokens.input_tokens DESC, path) AS copy_no
    FROM attempts
)
SELECT
    source,
    path,
    row_problem,
    CAST(1 AS BIGINT)                                      AS calls,
    CAST(NULL AS STRING)                                   AS price_step,
    CAST(NULL AS BIGINT)                                   AS latency_ms,
    event_id                                                   AS source_row_id,
    started_at,
    CAST(NULL AS TIMESTAMP)                                    AS ended_at,
    CAST(NULL AS TIMESTAMP)                                    AS first_token_at,
    provider,
    resource_account_id                                        AS source_account,
    model,
    CASE WHEN lower(is_batch) = 'true' THEN 'batch' ELSE service_tier END AS service_tier,
    CAST(NULL AS STRING)                                       AS region_scope,
    CASE WHEN lower(model) RLIKE 'embed' THEN 'embedding' ELSE 'chat' END AS operation,
    CAST(NULL AS STRING)                                       AS operation_id,
    CAST(NULL AS INT)                                          AS attempt_no,
    CAST(NULL AS STRING)                                       AS workspace_id,
    CAST(NULL AS STRING)                                       AS api_key_id,
    CAST(NULL AS STRING)                                       AS end_user_id,
    CASE WHEN is_success THEN 'SUCCESS' ELSE 'ERROR' END       AS outcome,
    CAST(NULL AS STRING)                                       AS response_cache,
    CASE WHEN is_counted OR NOT is_success THEN tokens.input_tokens END AS input_tokens,
    tokens.cache_read_tokens                                   AS cache_read_tokens,
    tokens.cache_write_tokens                                  AS cache_write_tokens,
    CASE WHEN is_counted OR NOT is_success THEN tokens.output_tokens END AS output_tokens,
    tokens.token_parts                                         AS token_parts,
    tokens.usage_check                                         AS usage_check,
    CASE WHEN is_counted THEN 'PROVIDER' ELSE 'MISSING' END    AS usage_source,
    CASE WHEN tags IS NULL OR tag_map IS NOT NULL THEN fn.kept_call_tags(
        tag_map,
        :kept_keys,
        CAST(NULL AS STRING),
        CAST(NULL AS STRING),
        CAST(NULL AS STRING),
        CAST(NULL AS STRING)) END                              AS kept_tags
FROM copies
WHERE copy_no = 1 OR event_id IS NULL
