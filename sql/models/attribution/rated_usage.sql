-- Calls with their owner and what the price card says they cost: a comparison, never the bill nor a weight of it.
-- Grain: usage_group_id. Reads: inference_usage, current_owner. Concepts: C10.
-- Policy: a group holds calls on one step of the prices, so it costs what its calls would cost one by one. A model or a
-- token class without a price leaves its cost null with the reason, never 0.
WITH named_usage AS (
    SELECT u.*, model_name(u.provider, u.model) AS named
    FROM inference_usage AS u
),
priced_usage AS (
    SELECT
        u.*,
        rate(named_struct(
            'provider', u.provider,
            'model', u.model,
            'service_tier', u.service_tier,
            'region_scope', u.region_scope,
            'account_id', u.account_id,
            'usage_date', u.usage_date,
            'price_step', u.price_step,
            'served_calls', u.served_calls,
            'input_tokens', u.input_tokens,
            'input_audio_tokens', u.input_audio_tokens,
            'input_image_tokens', u.input_image_tokens,
            'input_video_tokens', u.input_video_tokens,
            'cache_read_tokens', u.cache_read_tokens,
            'cache_write_tokens', u.cache_write_tokens,
            'cache_write_5m_tokens', u.cache_write_5m_tokens,
            'cache_write_1h_tokens', u.cache_write_1h_tokens,
            'output_tokens', u.output_tokens,
            'reasoning_tokens', u.reasoning_tokens,
            'output_audio_tokens', u.output_audio_tokens,
            'output_image_tokens', u.output_image_tokens)) AS rating
    FROM named_usage AS u
)
SELECT
    u.billing_period,
    u.usage_group_id,
    u.usage_date,
    u.source,
    u.named.provider_id                AS provider,
    u.account_id,
    u.named.model_id                   AS model_id,
    u.service_tier,
    u.price_step,
    u.operation,
    o.team,
    o.team_method,
    o.team_evidence_grade,
    o.team_rule_id,
    o.feature,
    o.feature_method,
    u.calls,
    u.successful_calls,
    u.operations,
    u.cache_hit_calls,
    u.input_tokens,
    u.cache_read_tokens,
    u.cache_write_tokens,
    u.output_tokens,
    u.timed_calls,
    u.latency_ms,
    u.timed_output_tokens,
    u.rating.status                    AS price_status,
    u.rating.currency                  AS currency,
    u.rating.input_cost                AS rated_input_cost,
    u.rating.cache_read_cost           AS rated_cache_read_cost,
    u.rating.cache_write_cost          AS rated_cache_write_cost,
    u.rating.output_cost               AS rated_output_cost,
    u.rating.request_cost              AS rated_request_cost,
    u.rating.total_cost                AS rated_cost,
    u.rating.price_version             AS price_version,
    u.rating.price_notes               AS price_notes,
    u.named.matched_by                 AS model_matched_by
FROM priced_usage AS u
LEFT JOIN current_owner AS o
    ON o.billing_period = u.billing_period AND o.subject_id = u.usage_group_id
