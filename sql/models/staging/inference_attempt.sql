-- Attempts of every log, whatever shape they were logged in, checked.
-- Grain: attempt, or attempts that a reader summed. Reads: inference_log. Markers: run_month, run_date, price_steps.
-- Policy: a response-cache hit replays tokens that nobody bills, so its billable tokens are 0. An absent token count is 0
-- only for the cache and output buckets, which a provider leaves out when empty; a log without any count is rejected.
-- A call that failed and has output broke off while it was answered: what was counted till then is a lower bound.
-- Attempts of days after the run date are left for the night they belong to.
WITH checked_attempts AS (
    SELECT
        *,
        CAST(started_at AS DATE)                               AS started_on,
        COALESCE(upper(response_cache) = 'HIT', false)         AS is_cache_hit,
        CASE
            WHEN row_problem IS NOT NULL                       THEN row_problem
            WHEN started_at IS NULL                            THEN 'started_at is missing or not a time'
            WHEN provider IS NULL                              THEN 'provider is missing'
            WHEN model IS NULL                                 THEN 'no model is named'
            WHEN input_tokens IS NULL AND output_tokens IS NULL THEN 'no token count is logged'
            WHEN least(input_tokens, cache_read_tokens, cache_write_tokens, output_tokens) < 0
                                                               THEN 'a token count is negative'
            WHEN least(
                token_parts.cache_write_5m_tokens, token_parts.cache_write_1h_tokens, token_parts.input_audio_tokens,
                token_parts.input_image_tokens, token_parts.input_video_tokens, token_parts.reasoning_tokens,
                token_parts.output_audio_tokens, token_parts.output_image_tokens) < 0
                                                               THEN 'a part of a token count is negative'
            WHEN usage_check = 'IMPOSSIBLE'                    THEN 'more tokens than a call can hold'
            WHEN kept_tags IS NULL                             THEN 'tags cannot be read'
        END                                                    AS reject_reason
    FROM inference_log
    WHERE started_at IS NULL OR CAST(started_at AS DATE) <= :run_date
)
SELECT
    COALESCE(date_format(started_on, 'yyyy-MM'), :run_month)   AS billing_period,
    source,
    path,
    calls,
    started_on                                                 AS usage_date,
    COALESCE(provider, '(unknown)')                            AS provider,
    COALESCE(source_account, '(unknown)')                      AS account_id,
    COALESCE(model, '(unknown)')                               AS model,
    COALESCE(lower(service_tier), 'standard')                  AS service_tier,
    region_scope,
    COALESCE(operation, 'chat')                                AS operation,
    workspace_id,
    api_key_id,
    end_user_id,
    COALESCE(attempt_no, 1) = 1                                AS first_attempt,
    COALESCE(upper(outcome) = 'SUCCESS', false)                AS succeeded,
    is_cache_hit                                               AS cache_hit,
    COALESCE(upper(outcome) = 'SUCCESS', false) AND NOT is_cache_hit AS served,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(input_tokens, 0) END        AS input_tokens,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(cache_read_tokens, 0) END   AS cache_read_tokens,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(cache_write_tokens, 0) END  AS cache_write_tokens,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(output_tokens, 0) END       AS output_tokens,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(token_parts.cache_write_5m_tokens, 0) END AS cache_write_5m_tokens,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(token_parts.cache_write_1h_tokens, 0) END AS cache_write_1h_tokens,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(token_parts.input_audio_tokens, 0) END AS input_audio_tokens,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(token_parts.input_image_tokens, 0) END AS input_image_tokens,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(token_parts.input_video_tokens, 0) END AS input_video_tokens,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(token_parts.reasoning_tokens, 0) END AS reasoning_tokens,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(token_parts.output_audio_tokens, 0) END AS output_audio_tokens,
    CASE WHEN is_cache_hit THEN 0 ELSE COALESCE(token_parts.output_image_tokens, 0) END AS output_image_tokens,
    COALESCE(
        price_step,
        fn.price_step(
            :price_steps, provider, started_at, COALESCE(input_tokens, 0), COALESCE(cache_read_tokens, 0),
            COALESCE(cache_write_tokens, 0), COALESCE(output_tokens, 0)),
        'base')                                                AS price_step,
    COALESCE(usage_check, 'OK')                                AS usage_check,
    CASE
        WHEN usage_source = 'PROVIDER' AND upper(outcome) IN ('ERROR', 'TIMEOUT', 'CANCELLED') AND output_tokens > 0
                                                               THEN 'STREAM_RECOVERED'
        ELSE usage_source
    END                                                        AS usage_source,
    COALESCE(
        latency_ms,
        CASE WHEN ended_at >= started_at THEN timestampdiff(MILLISECOND, started_at, ended_at) END) AS latency_ms,
    COALESCE(kept_tags, '[]')                                  AS kept_tags,
    row_problem IS NOT NULL OR started_at IS NULL OR kept_tags IS NULL AS unreadable,
    reject_reason
FROM checked_attempts
