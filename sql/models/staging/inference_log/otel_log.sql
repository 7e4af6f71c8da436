-- Model calls among the spans of OpenTelemetry, GenAI conventions.
-- Grain: attempt, one copy of a span that was delivered more than once. Reads: otel_log. Markers: kept_keys.
-- Policy: only calls of a model are attempts. Spans of agents, workflows and tools repeat the usage of the calls inside
-- them, and spans of anything else used none: both are left out, not rejected, because nothing is wrong with them. A line
-- that is no span stays, and is rejected. input_tokens hold the cached ones (INPUT_INCLUSIVE) and are taken apart by
-- fn.token_buckets. A failed call without a count used no token we know of: 0, marked MISSING. Without error.type and
-- error status a call succeeded, as the conventions say. What a prompt or an answer may stand in is never a tag.
-- What is no attempt leaves in the last line, not before: a condition on attributes would parse them again for each name.
-- Source of the names: OpenTelemetry GenAI conventions, read 2026-11-22, with those of before.
WITH spans AS (
    SELECT
        source,
        path,
        row_problem,
        attributes IS NULL                                     AS is_bare,
        trace_id || ':' || span_id                             AS source_row_id,
        trace_id || ':' || parent_span_id                      AS parent_id,
        log_time(start_time)                                   AS started_at,
        log_time(end_time)                                     AS ended_at,
        upper(COALESCE(get_json_object(status, '$.code'), get_json_object(status, '$.status_code'), status)) AS status,
        otel_attributes(attributes)                            AS own,
        COALESCE(otel_attributes(resource_attributes), map())  AS resource
    FROM otel_log
    WHERE attributes LIKE '%gen_ai.%' OR trace_id IS NULL OR span_id IS NULL OR row_problem IS NOT NULL
        OR left(ltrim(attributes), 1) NOT IN ('{', '[')
),
named_spans AS (
    SELECT
        * EXCEPT (row_problem),
        COALESCE(row_problem, CASE WHEN own IS NULL AND NOT is_bare THEN 'attributes cannot be read' END) AS row_problem,
        lower(own['gen_ai.operation.name'])                    AS operation_name,
        COALESCE(own['gen_ai.response.model'], own['gen_ai.request.model']) AS model,
        lower(own['gen_ai.response.finish_reasons'])           AS finish_reasons,
        lower(own['error.type'])                               AS error_type,
        named_struct(
            'input', COALESCE(own['gen_ai.usage.input_tokens'], own['gen_ai.usage.prompt_tokens'], own['llm.usage.prompt_tokens']),
            'output', CASE
                WHEN lower(own['gen_ai.operation.name']) = 'embeddings' THEN '0'
                ELSE COALESCE(own['gen_ai.usage.output_tokens'], own['gen_ai.usage.completion_tokens'], own['llm.usage.completion_tokens'])
            END,
            'total', COALESCE(own['gen_ai.usage.total_tokens'], own['llm.usage.total_tokens']),
            'cache_read', COALESCE(own['gen_ai.usage.cache_read.input_tokens'], own['gen_ai.usage.cache_read_input_tokens'], own['gen_ai.usage.cache_read_tokens']),
            'cache_write', COALESCE(own['gen_ai.usage.cache_write.input_tokens'], own['gen_ai.usage.cache_creation.input_tokens'], own['gen_ai.usage.cache_creation_input_tokens']),
            'out_reasoning', COALESCE(own['gen_ai.usage.reasoning.output_tokens'], own['gen_ai.usage.reasoning_tokens'])
        )                                                      AS said
    FROM spans
),
counted_spans AS (
    SELECT
        * EXCEPT (row_problem, said),
        named_struct(
            'input', try_cast(said.input AS BIGINT),
            'output', try_cast(said.output AS BIGINT),
            'total', try_cast(said.total AS BIGINT),
            'cache_read', try_cast(said.cache_read AS BIGINT),
            'cache_write', try_cast(said.cache_write AS BIGINT),
            'out_reasoning', try_cast(said.out_reasoning AS BIGINT)
        )                                                      AS logged,
        CASE
            WHEN row_problem IS NOT NULL                       THEN row_problem
            WHEN said.input IS NOT NULL AND logged.input IS NULL THEN 'gen_ai.usage.input_tokens is not a whole number'
            WHEN said.output IS NOT NULL AND logged.output IS NULL THEN 'gen_ai.usage.output_tokens is not a whole number'
            WHEN (said.total IS NOT NULL AND logged.total IS NULL)
                OR (said.cache_read IS NOT NULL AND logged.cache_read IS NULL)
                OR (said.cache_write IS NOT NULL AND logged.cache_write IS NULL)
                OR (said.out_reasoning IS NOT NULL AND logged.out_reasoning IS NULL)
                                                               THEN 'a count of gen_ai.usage is not a whole number'
        END                                                    AS row_problem
    FROM named_spans
),
judged_spans AS (
    SELECT
        *,
        COALESCE(logged.input, logged.total, CASE WHEN logged.output > 0 THEN logged.output END) IS NOT NULL AS is_counted,
        CASE
            WHEN error_type RLIKE 'time.?out|deadline'         THEN 'TIMEOUT'
            WHEN error_type IS NOT NULL OR status IN ('2', 'ERROR', 'STATUS_CODE_ERROR') THEN 'ERROR'
            WHEN finish_reasons RLIKE 'error'                  THEN 'CANCELLED'
            WHEN finish_reasons RLIKE 'content_filter|safety'  THEN 'CONTENT_FILTERED'
            WHEN finish_reasons RLIKE 'length|max_tokens'      THEN 'TRUNCATED'
            ELSE 'SUCCESS'
        END                                                    AS outcome,
        fn.token_buckets('INPUT_INCLUSIVE', logged)            AS tokens,
        COALESCE(operation_name, '-') NOT IN ('invoke_agent', 'invoke_workflow', 'execute_tool', 'fetch_response')
            AND (row_problem IS NOT NULL
                OR source_row_id IS NULL
                OR COALESCE(logged.input, logged.total, logged.output) IS NOT NULL
                OR (COALESCE(operation_name, model) IS NOT NULL
                    AND COALESCE(operation_name, '-') NOT IN ('create_agent', 'plan', 'retrieval', 'search_memory')))
                                                               AS is_attempt
    FROM counted_spans
),
attempts AS (
    SELECT
        source,
        path,
        row_problem,
        CAST(1 AS BIGINT)                                  AS calls,
        CAST(NULL AS STRING)                               AS price_step,
        CAST(NULL AS BIGINT)                               AS latency_ms,
        source_row_id,
        started_at,
        ended_at,
        started_at + CAST(try_cast(own['gen_ai.response.time_to_first_chunk'] AS DECIMAL(12, 6)) AS INTERVAL SECOND) AS first_token_at,
        COALESCE(own['gen_ai.provider.name'], own['gen_ai.system']) AS provider,
        COALESCE(own['app.account.id'], resource['app.account.id']) AS source_account,
        model,
        COALESCE(own['openai.response.service_tier'], own['gen_ai.openai.response.service_tier']) AS service_tier,
        own['app.region.scope']                                AS region_scope,
        CASE
            WHEN operation_name = 'embeddings'                 THEN 'embedding'
            WHEN operation_name IN ('generate_content', 'text_completion') THEN 'chat'
            ELSE operation_name
        END                                                    AS operation,
        CASE WHEN own['app.attempt'] IS NOT NULL THEN parent_id END AS operation_id,
        try_cast(own['app.attempt'] AS INT)                    AS attempt_no,
        COALESCE(own['app.workspace.id'], resource['app.workspace.id']) AS workspace_id,
        COALESCE(own['app.api_key.id'], resource['app.api_key.id']) AS api_key_id,
        COALESCE(own['user.id'], own['enduser.id'], own['traceloop.association.properties.user_id']) AS end_user_id,
        outcome,
        own['app.response_cache']                              AS response_cache,
        CASE WHEN is_counted OR outcome IN ('ERROR', 'TIMEOUT') THEN tokens.input_tokens END AS input_tokens,
        tokens.cache_read_tokens                               AS cache_read_tokens,
        tokens.cache_write_tokens                              AS cache_write_tokens,
        CASE WHEN is_counted OR outcome IN ('ERROR', 'TIMEOUT') THEN tokens.output_tokens END AS output_tokens,
        tokens.token_parts                                     AS token_parts,
        tokens.usage_check                                     AS usage_check,
        CASE WHEN is_counted THEN 'PROVIDER' ELSE 'MISSING' END AS usage_source,
        fn.kept_call_tags(
            first_of_each_key(concat(
                filter(
                    transform(
                        map_entries(COALESCE(own, map())),
                        pair -> struct(replace(pair.key, 'traceloop.association.properties.', '') AS key, pair.value AS value)),
                    pair -> NOT pair.key RLIKE '^(gen_ai\\.(input|output|prompt$|prompt\\.[0-9]|completion|content|system_instructions|tool|event)|llm\\.|ai\\.|input\\.|output\\.|traceloop\\.entity\\.)'),
                map_entries(resource))),
            :kept_keys,
            CAST(NULL AS STRING),
            CAST(NULL AS STRING),
            COALESCE(resource['deployment.environment.name'], resource['deployment.environment']),
            CAST(NULL AS STRING))                              AS kept_tags,
        is_attempt
    FROM judged_spans
),
copies AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY source, source_row_id
            ORDER BY ended_at DESC NULLS LAST, output_tokens DESC, input_tokens DESC, path) AS copy_no
    FROM attempts
)
SELECT * EXCEPT (copy_no, is_attempt)
FROM copies
WHERE is_attempt AND (copy_no = 1 OR source_row_id IS NULL)
