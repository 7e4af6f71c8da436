-- Attempts of the LiteLLM proxy, from its spend logs or standard logging payloads.
-- Grain: attempt, the row with the last end where one was written again. Reads: litellm_log. Markers: kept_keys.
-- Policy: prompt_tokens hold the cached ones (INPUT_INCLUSIVE) and are taken apart by fn.token_buckets; the split stands
-- in metadata.usage_object. A row per retry and fallback: none but the first is a first attempt. Tags of the request win
-- over those of spend_logs_metadata, requester_metadata and the key. Tool calls of MCP ask no model and are left out, not
-- rejected. Spend is not read: it is LiteLLM's estimate.
-- Source of the names: LiteLLM schema.prisma and SpendLogsMetadata, read 2026-11-22.
WITH calls AS (
    SELECT
        *,
        log_time(start_time)                                   AS started_at,
        log_time(end_time)                                     AS ended_at,
        log_time(completion_start_time)                        AS completion_started_at,
        from_json(
            metadata,
            'STRUCT<
                usage_object: STRUCT<
                    prompt_tokens: BIGINT, completion_tokens: BIGINT, total_tokens: BIGINT, service_tier: STRING,
                    cache_read_input_tokens: BIGINT, cache_creation_input_tokens: BIGINT,
                    prompt_tokens_details: STRUCT<
                        cached_tokens: BIGINT, cache_write_tokens: BIGINT, cache_creation_tokens: BIGINT,
                        cache_creation_token_details: STRUCT<
                            ephemeral_5m_input_tokens: BIGINT, ephemeral_1h_input_tokens: BIGINT>>,
                    completion_tokens_details: STRUCT<reasoning_tokens: BIGINT, audio_tokens: BIGINT>>,
                error_information: STRUCT<error_class: STRING, llm_provider: STRING>,
                attempted_retries: INT, attempted_fallbacks: INT, original_model_group: STRING, status: STRING,
                user_api_key_hash: STRING, user_api_key: STRING, user_api_key_alias: STRING, user_api_key_team_id: STRING,
                user_api_key_team_alias: STRING, user_api_key_org_id: STRING, user_api_key_user_id: STRING,
                user_api_key_end_user_id: STRING, spend_logs_metadata: STRING, requester_metadata: STRING,
                _corrupt_record: STRING>')                     AS meta
    FROM litellm_log
    WHERE COALESCE(call_type, '-') NOT LIKE '%mcp%'
),
calls_with_usage AS (
    SELECT
        *,
        lower(COALESCE(status, meta.status))                   AS ending,
        lower(meta.error_information.error_class)              AS error_class,
        COALESCE(meta.original_model_group, model_group)       AS asked_model,
        from_json(NULLIF(request_tags, '{}'), 'ARRAY<STRING>') AS tag_list,
        COALESCE(prompt_tokens, total_tokens, meta.usage_object.prompt_tokens, meta.usage_object.total_tokens) IS NOT NULL AS is_counted,
        fn.token_buckets('INPUT_INCLUSIVE', named_struct(
            'input', COALESCE(prompt_tokens, meta.usage_object.prompt_tokens),
            'output', COALESCE(completion_tokens, meta.usage_object.completion_tokens),
            'total', COALESCE(total_tokens, meta.usage_object.total_tokens),
            'cache_read', COALESCE(
                meta.usage_object.cache_read_input_tokens,
                meta.usage_object.prompt_tokens_details.cached_tokens),
            'cache_write', COALESCE(
                meta.usage_object.cache_creation_input_tokens,
                meta.usage_object.prompt_tokens_details.cache_write_tokens,
                meta.usage_object.prompt_tokens_details.cache_creation_tokens),
            'cache_write_5m',
                meta.usage_object.prompt_tokens_details.cache_creation_token_details.ephemeral_5m_input_tokens,
            'cache_write_1h',
                meta.usage_object.prompt_tokens_details.cache_creation_token_details.ephemeral_1h_input_tokens,
            'out_reasoning', meta.usage_object.completion_tokens_details.reasoning_tokens,
            'out_audio', meta.usage_object.completion_tokens_details.audio_tokens)) AS tokens
    FROM calls
),
attempts AS (
    SELECT
        source,
        path,
        COALESCE(row_problem, CASE WHEN meta._corrupt_record IS NOT NULL THEN 'metadata cannot be read' END) AS row_problem,
        CAST(1 AS BIGINT)                                  AS calls,
        CAST(NULL AS STRING)                               AS price_step,
        CAST(NULL AS BIGINT)                               AS latency_ms,
        request_id                                             AS source_row_id,
        started_at,
        ended_at,
        CASE WHEN completion_started_at < ended_at THEN completion_started_at END AS first_token_at,
        COALESCE(custom_llm_provider, NULLIF(meta.error_information.llm_provider, '')) AS provider,
        CAST(NULL AS STRING)                                   AS source_account,
        COALESCE(model, asked_model)                           AS model,
        meta.usage_object.service_tier                         AS service_tier,
        CAST(NULL AS STRING)                                   AS region_scope,
        CASE
            WHEN call_type RLIKE 'embedding'                   THEN 'embedding'
            WHEN call_type RLIKE 'image'                       THEN 'image'
            WHEN call_type RLIKE 'transcription|speech'        THEN 'audio'
            WHEN call_type RLIKE 'rerank'                      THEN 'rerank'
            WHEN call_type RLIKE 'completion|responses|messages|generate_content' THEN 'chat'
            ELSE lower(call_type)
        END                                                    AS operation,
        session_id || ':' || asked_model                       AS operation_id,
        try_cast(1L + COALESCE(meta.attempted_retries, 0) + COALESCE(meta.attempted_fallbacks, 0) AS INT) AS attempt_no,
        COALESCE(organization_id, meta.user_api_key_org_id)    AS workspace_id,
        COALESCE(api_key, meta.user_api_key_hash, meta.user_api_key) AS api_key_id,
        COALESCE(end_user, meta.user_api_key_end_user_id)      AS end_user_id,
        CASE
            WHEN ending = 'success'                            THEN 'SUCCESS'
            WHEN error_class LIKE '%timeout%'                  THEN 'TIMEOUT'
            WHEN error_class LIKE '%guardrail%'                THEN 'GUARDRAIL_BLOCKED'
            WHEN error_class LIKE '%contentpolicy%'            THEN 'CONTENT_FILTERED'
            WHEN ending = 'failure'                            THEN 'ERROR'
        END                                                    AS outcome,
        CASE lower(cache_hit) WHEN 'true' THEN 'HIT' WHEN 'false' THEN 'MISS' ELSE 'NONE' END AS response_cache,
        CASE WHEN is_counted OR ending = 'failure' THEN tokens.input_tokens END AS input_tokens,
        tokens.cache_read_tokens                               AS cache_read_tokens,
        tokens.cache_write_tokens                              AS cache_write_tokens,
        CASE WHEN is_counted OR ending = 'failure' THEN tokens.output_tokens END AS output_tokens,
        tokens.token_parts                                     AS token_parts,
        tokens.usage_check                                     AS usage_check,
        CASE WHEN NOT is_counted THEN 'MISSING' WHEN meta.usage_object IS NOT NULL THEN 'PROVIDER' END AS usage_source,
        CASE WHEN COALESCE(request_tags, '{}') = '{}' OR tag_list IS NOT NULL THEN fn.kept_call_tags(
            first_of_each_key(flatten(array_compact(array(
                transform(
                    filter(tag_list, tag -> NOT lower(tag) LIKE 'user-agent:%'),
                    tag -> CASE
                        WHEN tag LIKE '%:%' THEN struct(trim(split_part(tag, ':', 1)) AS key, trim(substr(tag, instr(tag, ':') + 1)) AS value)
                        ELSE struct('tag:' || tag AS key, 'true' AS value)
                    END),
                map_entries(from_json(meta.spend_logs_metadata, 'MAP<STRING, STRING>')),
                map_entries(from_json(meta.requester_metadata, 'MAP<STRING, STRING>')),
                array(
                    struct('litellm.user' AS key, COALESCE(user, meta.user_api_key_user_id) AS value),
                    struct('litellm.key_alias' AS key, meta.user_api_key_alias AS value),
                    struct('litellm.team_alias' AS key, meta.user_api_key_team_alias AS value)))))),
            :kept_keys,
            COALESCE(team_id, meta.user_api_key_team_id),
            CAST(NULL AS STRING),
            CAST(NULL AS STRING),
            CAST(NULL AS STRING)) END                          AS kept_tags
    FROM calls_with_usage
),
copies AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY source, source_row_id
            ORDER BY ended_at DESC NULLS LAST, output_tokens DESC, input_tokens DESC, path) AS copy_no
    FROM attempts
)
SELECT * EXCEPT (copy_no)
FROM copies
WHERE copy_no = 1 OR source_row_id IS NULL
