-- One dimension of every charge and call: the first rule that hit, else the tag, else key, workspace, account.
INSERT INTO decided
SELECT
    s.kind,
    s.id,
    getvariable('dimension'),
    COALESCE(r.value, t.value, k.value, w.value, a.value),
    CASE
        WHEN r.value IS NOT NULL THEN 'RULE'
        WHEN t.value IS NOT NULL THEN 'TAG'
        WHEN COALESCE(k.value, w.value, a.value) IS NOT NULL THEN 'INHERITED'
        ELSE 'NONE'
    END,
    CASE
        WHEN r.value IS NOT NULL THEN r.rule_id
        WHEN t.value IS NOT NULL THEN NULL
        WHEN k.value IS NOT NULL THEN 'api_key:' || s.api_key_id
        WHEN w.value IS NOT NULL THEN 'workspace:' || s.workspace_id
        WHEN a.value IS NOT NULL THEN 'sub_account:' || s.sub_account_id
    END
FROM subject AS s
LEFT JOIN (
    SELECT * FROM rule_hit WHERE dimension = getvariable('dimension')
    QUALIFY row_number() OVER (PARTITION BY kind, id ORDER BY position) = 1
) AS r ON r.kind = s.kind AND r.id = s.id
LEFT JOIN tag_answer AS t ON t.tags = s.tags AND t.dimension = getvariable('dimension')
LEFT JOIN inherited AS k ON k.kind = 'api_key' AND k.key = s.api_key_id AND k.dimension = getvariable('dimension')
LEFT JOIN inherited AS w ON w.kind = 'workspace' AND w.key = s.workspace_id AND w.dimension = getvariable('dimension')
LEFT JOIN inherited AS a
    ON a.kind IN ('sub_account', 'project') AND a.key = s.sub_account_id AND a.dimension = getvariable('dimension');
