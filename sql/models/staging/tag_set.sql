-- What each distinct set of tags says of each dimension. Once per set, not per row, so rules may be as rich as they like.
-- Grain: billing_period, tag_set_id, dimension. Reads: grouped_charge, grouped_usage.
WITH distinct_sets AS (
    SELECT billing_period, tag_set_id, kept_tags FROM grouped_charge
    UNION
    SELECT billing_period, tag_set_id, kept_tags FROM grouped_usage
),
answers AS (
    SELECT billing_period, tag_set_id, kept_tags, explode(resolve_tags(kept_tags)) AS answer
    FROM distinct_sets
)
SELECT
    billing_period,
    tag_set_id,
    answer.dimension,
    answer.required,
    answer.value,
    answer.outcome,
    answer.raw_key,
    answer.raw_value,
    answer.suggestion,
    answer.collisions,
    kept_tags AS tags
FROM answers
