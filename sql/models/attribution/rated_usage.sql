-- Calls with their owner and what the price card says they cost: a weight and a comparison, never the bill.
-- Grain: usage_group_id. Reads: inference_usage, owner. Concepts: C10.
-- Policy: a model or a token class without a price leaves its cost null with the reason, never 0.
WITH named_usage AS (
    SELECT u.*, model_name(u.provider, u.model) AS named
    FROM inference_usage AS u
),
priced_usage AS (
    SELECT
        u.*,
        rate(u.provider, u.model, u.service_tier, u.region_scope, u.usage_date,
            u.input_tokens, u.cache_read_tokens, u.cache_write_tokens, u.output_tokens) AS rating
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
    u.rating.total_cost                AS rated_cost,
    u.rating.price_version             AS price_version
FROM priced_usage AS u
LEFT JOIN owner AS o
    ON o.billing_period = u.billing_period AND o.subject_id = u.usage_group_id
