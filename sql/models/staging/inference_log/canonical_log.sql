-- Attempts of the canonical inference log.
-- Grain: attempt. Reads: canonical_log.
-- Policy: buckets are disjoint, so they add up; a bucket that is not logged counts when another of its kind is. Where the
-- log carries the provider's own sums, buckets that do not come to them are TOTAL_MISMATCH; they are kept as logged.
SELECT
    source,
    path,
    row_problem,
    calls,
    price_step,
    latency_ms,
    source_row_id,
    started_at,
    ended_at,
    first_token_at,
    provider,
    source_account,
    model,
    service_tier,
    region_scope,
    operation,
    operation_id,
    CAST(attempt_no AS INT)                                    AS attempt_no,
    workspace_id,
    api_key_id,
    end_user_id,
    outcome,
    response_cache,
    in_uncached                                                AS input_tokens,
    in_cache_read                                              AS cache_read_tokens,
    CASE WHEN COALESCE(in_cache_write_5m, in_cache_write_1h, in_cache_write_other) IS NOT NULL
        THEN COALESCE(in_cache_write_5m, 0) + COALESCE(in_cache_write_1h, 0) + COALESCE(in_cache_write_other, 0)
    END                                                        AS cache_write_tokens,
    CASE WHEN COALESCE(out_text, out_reasoning, out_audio, out_image) IS NOT NULL
        THEN COALESCE(out_text, 0) + COALESCE(out_reasoning, 0) + COALESCE(out_audio, 0) + COALESCE(out_image, 0)
    END                                                        AS output_tokens,
    named_struct(
        'cache_write_5m_tokens', in_cache_write_5m,
        'cache_write_1h_tokens', in_cache_write_1h,
        'input_audio_tokens', CAST(NULL AS BIGINT),
        'input_image_tokens', CAST(NULL AS BIGINT),
        'input_video_tokens', CAST(NULL AS BIGINT),
        'reasoning_tokens', out_reasoning,
        'output_audio_tokens', out_audio,
        'output_image_tokens', out_image)                      AS token_parts,
    CASE
        WHEN in_total <> COALESCE(in_uncached, 0) + COALESCE(in_cache_read, 0) + COALESCE(cache_write_tokens, 0)
            OR out_total <> COALESCE(output_tokens, 0)         THEN 'TOTAL_MISMATCH'
        ELSE COALESCE(upper(usage_check), 'OK')
    END                                                        AS usage_check,
    upper(usage_source)                                        AS usage_source,
    fn.kept_call_tags(kept_tags, team_id, feature_id, environment, cost_center) AS kept_tags
FROM canonical_log
