-- Attempts of the Helicone gateway, the newest version of each.
-- Grain: attempt. Reads: helicone_log. Markers: kept_keys.
-- Policy: prompt_tokens are what no cache held (INPUT_EXCLUSIVE). total_tokens are not read: they leave the cache out, so
-- they cannot tell the convention. A request that the response cache answered names the one it was copied from; Helicone
-- writes an id of zeros for none. Retries are requests of their own and nothing ties them together, so each counts as an
-- operation. What the status cannot say is no success. Cost is not read: it is Helicone's estimate.
-- Source of the names: Helicone ClickHouse table request_response_rmt and API, read 2026-11-22; the negative states of
-- requests without an answer are general knowledge.
WITH requests AS (
    SELECT
        *,
        log_time(updated_at)                                   AS written_at,
        log_time(request_created_at)                           AS started_at,
        log_time(response_created_at)                          AS answered_at,
        try_cast(status AS INT)                                AS status_code,
        COALESCE(NOT cache_reference_id RLIKE '^[0-]*$', false) AS is_cache_hit,
        from_json(properties, 'MAP<STRING, STRING>')           AS tags,
        prompt_tokens IS NOT NULL OR completion_tokens IS NOT NULL AS is_counted,
        fn.token_buckets('INPUT_EXCLUSIVE', named_struct(
            'input', prompt_tokens,
            'output', completion_tokens,
            'cache_read', cache_read_tokens,
            'cache_write', cache_write_tokens,
            'out_reasoning', reasoning_tokens))                AS tokens
    FROM helicone_log
),
judged_requests AS (
    SELECT
        *,
        CASE
            WHEN status_code BETWEEN 200 AND 299               THEN 'SUCCESS'
            WHEN status_code IN (-1, 408, 504)                 THEN 'TIMEOUT'
            WHEN status_code = -3                              THEN 'CANCELLED'
            WHEN status_code BETWEEN 400 AND 599               THEN 'ERROR'
        END                                                    AS outcome
    FROM requests
),
attempts AS (
    SELECT
        source,
        path,
        row_problem,
        CAST(1 AS BIGINT)                                  AS calls,
        CAST(NULL AS STRING)                               AS price_step,
        CAST(NULL AS BIGINT)                               AS latency_ms,
        request_id                                             AS source_row_id,
        started_at,
        COALESCE(milliseconds_after(started_at, latency_ms), answered_at) AS ended_at,
        milliseconds_after(started_at, first_token_ms)         AS first_token_at,
        provider,
        CAST(NULL AS STRING)                                   AS source_account,
        model,
        CAST(NULL AS STRING)                                   AS service_tier,
        CAST(NULL AS STRING)                                   AS region_scope,
        CASE WHEN lower(model) RLIKE 'embed' THEN 'embedding' ELSE 'chat' END AS operation,
        CAST(NULL AS STRING)                                   AS operation_id,
        CAST(NULL AS INT)                                      AS attempt_no,
        organization_id                                        AS workspace_id,
        proxy_key_id                                           AS api_key_id,
        user_id                                                AS end_user_id,
        outcome,
        CASE
            WHEN is_cache_hit                                  THEN 'HIT'
            WHEN lower(cache_enabled) IN ('1', 'true')         THEN 'MISS'
            ELSE 'NONE'
        END                                                    AS response_cache,
        CASE WHEN is_counted OR outcome <> 'SUCCESS' THEN tokens.input_tokens END AS input_tokens,
        tokens.cache_read_tokens                               AS cache_read_tokens,
        tokens.cache_write_tokens                              AS cache_write_tokens,
        CASE WHEN is_counted OR outcome <> 'SUCCESS' THEN tokens.output_tokens END AS output_tokens,
        tokens.token_parts                                     AS token_parts,
        tokens.usage_check                                     AS usage_check,
        CASE WHEN is_counted THEN 'PROVIDER' ELSE 'MISSING' END AS usage_source,
        CASE WHEN properties IS NULL OR tags IS NOT NULL THEN fn.kept_call_tags(
            first_of_each_key(concat(
                transform(
                    map_entries(COALESCE(tags, map())),
                    pair -> struct(regexp_replace(pair.key, '(?i)^helicone-property-', '') AS key, pair.value AS value)),
                array(struct('helicone.prompt_id' AS key, prompt_id AS value)))),
            :kept_keys,
            CAST(NULL AS STRING),
            CAST(NULL AS STRING),
            CAST(NULL AS STRING),
            CAST(NULL AS STRING)) END                          AS kept_tags,
        written_at
    FROM judged_requests
),
copies AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY source, source_row_id
            ORDER BY written_at DESC NULLS LAST, ended_at DESC NULLS LAST, output_tokens DESC, path) AS copy_no
    FROM attempts
)
SELECT * EXCEPT (copy_no, written_at)
FROM copies
WHERE copy_no = 1 OR source_row_id IS NULL
