-- Model calls among the observations of Langfuse, the newest version of each.
-- Grain: attempt. Reads: langfuse_log. Markers: kept_keys.
-- Policy: only generations and embeddings are attempts: spans, agents, chains and tools hold the calls, and are left out,
-- not rejected. An observation whose newest version is deleted is gone. The counts are disjoint (INPUT_EXCLUSIVE): cache,
-- reasoning, audio and text of a kind stand beside input and output and are added, unless the total says that they are
-- among them. Some sources send input with the cached tokens inside; fn.mixed_token_buckets tells by the total. A count
-- under two names is counted once; a total that adds up all names, as Langfuse makes it, holds it twice and is not asked.
-- Langfuse does not say who served a model: metadata does, else the name of the model. Cost is not read: it is Langfuse's
-- estimate. What a prompt or an answer may stand in is never a tag.
-- Source of the names: Langfuse ClickHouse tables and API, read 2026-11-22.
WITH observations AS (
    SELECT
        *,
        CASE WHEN project_id IS NULL THEN observation_id ELSE project_id || ':' || observation_id END AS source_row_id,
        log_time(event_ts)                                     AS written_at,
        log_time(start_time)                                   AS started_at,
        log_time(end_time)                                     AS ended_at,
        log_time(completion_start_time)                        AS completion_started_at,
        COALESCE(from_json(metadata, 'MAP<STRING, STRING>'), map()) AS meta,
        from_json(tags, 'ARRAY<STRING>')                       AS tag_list,
        COALESCE(NULLIF(usage_details, '{}'), provided_usage)  AS usage_text,
        from_json(COALESCE(NULLIF(usage_details, '{}'), provided_usage), 'MAP<STRING, STRING>') AS counts
    FROM langfuse_log
    WHERE upper(type) IN ('GENERATION', 'EMBEDDING') OR type IS NULL
),
parted_observations AS (
    SELECT
        *,
        largest_count(counts, array('input_audio', 'input_audio_tokens')) AS input_audio,
        largest_count(counts, array('input_image', 'input_image_tokens')) AS input_image,
        largest_count(counts, array('input_cache_creation_5m')) AS cache_write_5m,
        largest_count(counts, array('input_cache_creation_1h')) AS cache_write_1h,
        largest_count(counts, array('output_reasoning', 'output_reasoning_tokens', 'reasoning_tokens', 'thoughtsTokenCount')) AS reasoning,
        largest_count(counts, array('output_audio', 'output_audio_tokens')) AS output_audio
    FROM observations
),
counted_observations AS (
    SELECT
        *,
        largest_count(counts, array('input', 'input_tokens', 'prompt_tokens', 'prompt_token_count', 'promptTokenCount')) AS input,
        counted_together(array(
            largest_count(counts, array('input_text', 'input_text_tokens')),
            input_audio,
            input_image,
            largest_count(counts, array('input_modality_1')))) AS input_beside,
        largest_count(counts, array('input_cache_read', 'input_cached_tokens', 'cache_read_input_tokens')) AS cache_read,
        counted_together(array(cache_write_5m, cache_write_1h)) AS cache_write_by_age,
        largest_count(counts, array('input_cache_creation', 'cache_creation_input_tokens', 'cache_write_tokens')) AS cache_write,
        CASE
            WHEN upper(type) = 'EMBEDDING' THEN 0
            ELSE largest_count(counts, array('output', 'output_tokens', 'completion_tokens', 'candidatesTokenCount'))
        END                                                    AS output,
        counted_together(array(
            reasoning,
            largest_count(counts, array('output_text', 'output_text_tokens')),
            output_audio))                                     AS output_beside,
        largest_count(counts, array('total', 'total_tokens'))  AS total,
        counted_together(transform(
            map_values(map_filter(counts, (name, count) -> NOT name IN ('total', 'total_tokens'))),
            count -> try_cast(count AS BIGINT)))               AS sum_of_names
    FROM parted_observations
),
judged_observations AS (
    SELECT
        *,
        COALESCE(input, output, total, input_beside, output_beside) IS NOT NULL AND COALESCE(size(counts), 0) > 0 AS is_counted,
        COALESCE(
            total - input - output IN (0, counted_together(array(cache_read, greatest(cache_write, cache_write_by_age)))),
            false)                                             AS is_beside_inside
    FROM counted_observations
),
attempts AS (
    SELECT
        *,
        upper(level) = 'ERROR'                                 AS is_failed,
        fn.mixed_token_buckets('INPUT_EXCLUSIVE', named_struct(
            'input', CASE WHEN is_beside_inside THEN input ELSE counted_together(array(input, input_beside)) END,
            'output', CASE WHEN is_beside_inside THEN output ELSE counted_together(array(output, output_beside)) END,
            'total', NULLIF(total, sum_of_names),
            'cache_read', cache_read,
            'cache_write', greatest(cache_write, cache_write_by_age),
            'cache_write_5m', cache_write_5m,
            'cache_write_1h', cache_write_1h,
            'in_audio', input_audio,
            'in_image', input_image,
            'out_reasoning', reasoning,
            'out_audio', output_audio))                        AS tokens
    FROM judged_observations
),
copies AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY source, source_row_id
            ORDER BY written_at DESC NULLS LAST, ended_at DESC NULLS LAST, tokens.output_tokens DESC, path) AS copy_no
    FROM attempts
)
SELECT
    source,
    path,
    CASE
        WHEN row_problem IS NOT NULL                           THEN row_problem
        WHEN type IS NULL                                      THEN 'type is missing'
        WHEN usage_text IS NOT NULL AND counts IS NULL         THEN 'usage_details cannot be read'
        WHEN exists(
                map_entries(counts),
                pair -> pair.key RLIKE '^(input|output|total|prompt|completion|cache)' AND pair.value IS NOT NULL
                    AND try_cast(pair.value AS BIGINT) IS NULL) THEN 'usage_details holds a count that is not a whole number'
    END                                                        AS row_problem,
    CAST(1 AS BIGINT)                                      AS calls,
    CAST(NULL AS STRING)                                   AS price_step,
    CAST(NULL AS BIGINT)                                   AS latency_ms,
    source_row_id,
    started_at,
    ended_at,
    CASE WHEN completion_started_at < ended_at THEN completion_started_at END AS first_token_at,
    COALESCE(
        meta['provider'], meta['ls_provider'], meta['gen_ai.provider.name'], meta['gen_ai.system'],
        get_json_object(meta['attributes'], '$[\'gen_ai.provider.name\']'),
        get_json_object(meta['attributes'], '$[\'gen_ai.system\']'),
        model_seller(model))                                   AS provider,
    meta['app.account.id']                                     AS source_account,
    model,
    COALESCE(get_json_object(model_parameters, '$.service_tier'), get_json_object(model_parameters, '$.speed')) AS service_tier,
    meta['app.region.scope']                                   AS region_scope,
    CASE upper(type) WHEN 'EMBEDDING' THEN 'embedding' ELSE 'chat' END AS operation,
    CASE WHEN meta['app.attempt'] IS NOT NULL THEN trace_id || ':' || parent_id END AS operation_id,
    try_cast(meta['app.attempt'] AS INT)                       AS attempt_no,
    COALESCE(meta['app.workspace.id'], project_id)             AS workspace_id,
    meta['app.api_key.id']                                     AS api_key_id,
    user_id                                                    AS end_user_id,
    CASE WHEN is_failed THEN 'ERROR' ELSE 'SUCCESS' END        AS outcome,
    meta['app.response_cache']                                 AS response_cache,
    CASE WHEN is_counted OR is_failed THEN tokens.input_tokens END AS input_tokens,
    tokens.cache_read_tokens                                   AS cache_read_tokens,
    tokens.cache_write_tokens                                  AS cache_write_tokens,
    CASE WHEN is_counted OR is_failed THEN tokens.output_tokens END AS output_tokens,
    tokens.token_parts                                         AS token_parts,
    tokens.usage_check                                         AS usage_check,
    CASE
        WHEN NOT is_counted                                    THEN 'MISSING'
        WHEN provided_usage = '{}'                             THEN 'TOKENIZER_ESTIMATE'
        ELSE 'PROVIDER'
    END                                                        AS usage_source,
    CASE WHEN tags IS NULL OR tag_list IS NOT NULL THEN fn.kept_call_tags(
        first_of_each_key(flatten(array_compact(array(
            filter(
                map_entries(meta),
                pair -> NOT lower(pair.key) IN (
                    'input', 'output', 'prompt', 'prompts', 'completion', 'completions', 'message', 'messages', 'response',
                    'content', 'attributes', 'resourceattributes', 'scope')),
            transform(
                tag_list,
                tag -> CASE
                    WHEN tag LIKE '%:%' THEN struct(trim(split_part(tag, ':', 1)) AS key, trim(substr(tag, instr(tag, ':') + 1)) AS value)
                    ELSE struct('tag:' || tag AS key, 'true' AS value)
                END),
            map_entries(from_json(meta['resourceAttributes'], 'MAP<STRING, STRING>')),
            array(
                struct('service.name' AS key, service_name AS value),
                struct('langfuse.trace_name' AS key, trace_name AS value),
                struct('langfuse.prompt_name' AS key, prompt_name AS value)))))),
        :kept_keys,
        CAST(NULL AS STRING),
        CAST(NULL AS STRING),
        environment,
        CAST(NULL AS STRING)) END                              AS kept_tags
FROM copies
WHERE (copy_no = 1 OR source_row_id IS NULL) AND NOT COALESCE(lower(is_deleted) IN ('1', 'true'), false)
