-- What each group of charges or calls is of each dimension, before anything is split.
-- Grain: billing_period, subject_id, dimension. Reads: owner_subject, ownership_rule, tag_set, inheritance.
-- Policy: a declared rule wins over a tag, a tag over what the key, the workspace or the account passes on. Dimensions are
-- decided apart: a known team with an unknown feature stays known.
SELECT
    a.billing_period,
    a.subject_id,
    a.usage_date,
    a.sub_account_id,
    a.dimension,
    COALESCE(r.value, t.value, k.value, w.value, s.value)                   AS value,
    CASE
        WHEN r.value IS NOT NULL THEN 'RULE'
        WHEN t.value IS NOT NULL THEN 'TAG'
        WHEN COALESCE(k.value, w.value, s.value) IS NOT NULL THEN 'INHERITED'
        ELSE 'NONE'
    END                                                                     AS method,
    CASE
        WHEN r.value IS NOT NULL THEN r.rule_id
        WHEN t.value IS NOT NULL THEN NULL
        WHEN k.value IS NOT NULL THEN concat('api_key:', a.api_key_id)
        WHEN w.value IS NOT NULL THEN concat('workspace:', a.workspace_id)
        WHEN s.value IS NOT NULL THEN concat('sub_account:', a.sub_account_id)
    END                                                                     AS rule_id,
    r.rule_version
FROM owner_subject AS a
LEFT JOIN ownership_rule AS r
    ON r.rule_id = a.rule_id AND r.dimension = a.dimension
LEFT JOIN tag_set AS t
    ON t.billing_period = a.billing_period AND t.tag_set_id = a.tag_set_id AND t.dimension = a.dimension
LEFT JOIN inheritance AS k
    ON k.inherited_from = 'api_key' AND k.inherited_key = a.api_key_id AND k.dimension = a.dimension
LEFT JOIN inheritance AS w
    ON w.inherited_from = 'workspace' AND w.inherited_key = a.workspace_id AND w.dimension = a.dimension
LEFT JOIN inheritance AS s
    ON s.inherited_from = 'sub_account' AND s.inherited_key = a.sub_account_id AND s.dimension = a.dimension
