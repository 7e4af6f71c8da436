-- Attempts of Amazon Bedrock, from its model invocation logs.
-- Grain: attempt, one copy of a line that was delivered more than once. Reads: bedrock_log. Markers: kept_keys.
-- Policy: input tokens are what no cache held (INPUT_EXCLUSIVE). A cross-region profile is said by region_scope and taken
-- off the model, but for global.: bill and price card name such a model apart, because it costs less. An application
-- profile, a provisioned or a custom model stays an ARN: the log does not say what is behind it. The role that called is
-- a tag and the key of the caller; its session, often a person, is not kept. Large bodies lie in a folder data beside the
-- logs: they are no calls and are left out. How long a call took stands in its body, which is never read.
-- Source of the names: AWS page on model invocation logging, read 2026-11-22; the folder of bodies is general knowledge.
WITH calls AS (
    SELECT
        *,
        log_time(called_at)                                    AS started_at,
        CASE
            WHEN model_id RLIKE ':(foundation-model|inference-profile)/' THEN substring_index(model_id, '/', -1)
            ELSE model_id
        END                                                    AS named_model,
        from_json(request_metadata, 'MAP<STRING, STRING>')     AS tags,
        input_tokens IS NOT NULL OR output_tokens IS NOT NULL  AS is_counted
    FROM bedrock_log
    WHERE NOT (path RLIKE '/data/[^/]*$' AND request_id IS NULL)
),
placed_calls AS (
    SELECT
        *,
        NULLIF(regexp_extract(named_model, '^(us-gov|us|eu|apac|au|jp|ca|in|global)[.]', 1), '') AS profile,
        NULLIF(
            CASE
                WHEN identity_arn LIKE '%:assumed-role/%' THEN split_part(substring_index(identity_arn, ':assumed-role/', -1), '/', 1)
                WHEN identity_arn LIKE '%:role/%'         THEN substring_index(identity_arn, '/', -1)
            END,
            '')                                                AS iam_role,
        CASE
            WHEN lower(error_code) LIKE '%timeout%'            THEN 'TIMEOUT'
            WHEN error_code IS NOT NULL                        THEN 'ERROR'
            ELSE 'SUCCESS'
        END                                                    AS outcome,
        CASE
            WHEN lower(model_id) RLIKE 'embed'                 THEN 'embedding'
            WHEN lower(model_id) RLIKE 'rerank'                THEN 'rerank'
            WHEN lower(model_id) RLIKE 'stability[.]|image|canvas' THEN 'image'
            ELSE 'chat'
        END                                                    AS operation
    FROM calls
),
attempts AS (
    SELECT
        *,
        fn.token_buckets('INPUT_EXCLUSIVE', named_struct(
            'input', input_tokens,
            'output', COALESCE(output_tokens, CASE WHEN operation <> 'chat' AND is_counted THEN 0L END),
            'cache_read', cache_read_tokens,
            'cache_write', cache_write_tokens))                AS tokens
    FROM placed_calls
),
copies AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY source, request_id
            ORDER BY tokens.output_tokens DESC, tokens.input_tokens DESC, path) AS copy_no
    FROM attempts
)
SELECT
    source,
    path,
    row_problem,
    CAST(1 AS BIGINT)                                      AS calls,
    CAST(NULL AS STRING)                                   AS price_step,
    CAST(NULL AS BIGINT)                                   AS latency_ms,
    request_id                                                 AS source_row_id,
    started_at,
    CAST(NULL AS TIMESTAMP)                                    AS ended_at,
    CAST(NULL AS TIMESTAMP)                                    AS first_token_at,
    'aws-bedrock'                                              AS provider,
    account_id                                                 AS source_account,
    CASE WHEN profile <> 'global' THEN substr(named_model, length(profile) + 2) ELSE named_model END AS model,
    CASE WHEN model_id LIKE '%:provisioned-model/%' THEN 'provisioned' END AS service_tier,
    CASE
        WHEN profile = 'us-gov' OR region LIKE 'us-gov-%'      THEN 'gov'
        WHEN profile = 'global'                                THEN 'global'
        WHEN NOT named_model LIKE 'arn:%'                      THEN 'regional'
    END                                                        AS region_scope,
    operation,
    CAST(NULL AS STRING)                                       AS operation_id,
    CAST(NULL AS INT)                                          AS attempt_no,
    CAST(NULL AS STRING)                                       AS workspace_id,
    COALESCE(iam_role, CASE WHEN identity_arn LIKE '%:user/%' THEN substring_index(identity_arn, '/', -1) END) AS api_key_id,
    CAST(NULL AS STRING)                                       AS end_user_id,
    outcome,
    CAST(NULL AS STRING)                                       AS response_cache,
    CASE WHEN is_counted OR outcome <> 'SUCCESS' THEN tokens.input_tokens END AS input_tokens,
    tokens.cache_read_tokens                                   AS cache_read_tokens,
    tokens.cache_write_tokens                                  AS cache_write_tokens,
    CASE WHEN is_counted OR outcome <> 'SUCCESS' THEN tokens.output_tokens END AS output_tokens,
    tokens.token_parts                                         AS token_parts,
    tokens.usage_check                                         AS usage_check,
    CASE WHEN is_counted THEN 'PROVIDER' ELSE 'MISSING' END    AS usage_source,
    CASE WHEN request_metadata IS NULL OR tags IS NOT NULL THEN fn.kept_call_tags(
        first_of_each_key(concat(
            filter(
                array(
                    struct('iam_role' AS key, iam_role AS value),
                    struct(
                        'inference_profile' AS key,
                        CASE WHEN model_id LIKE '%:application-inference-profile/%' THEN model_id END AS value)),
                pair -> pair.value IS NOT NULL),
            map_entries(COALESCE(tags, map())))),
        :kept_keys,
        CAST(NULL AS STRING),
        CAST(NULL AS STRING),
        CAST(NULL AS STRING),
        CAST(NULL AS STRING)) END                              AS kept_tags
FROM copies
WHERE copy_no = 1 OR request_id IS NULL
