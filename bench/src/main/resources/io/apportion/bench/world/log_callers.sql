-- Who calls models, and how calls are tagged: six in a hundred callers not at all. Variables: seed, log_tag_sets.
SET VARIABLE callers = getvariable('log_tag_sets') * 100 // 94;
CREATE OR REPLACE TABLE caller AS
SELECT
    t.tag_set_no,
    d.feature_no,
    CAST(t.tag_set_no % 4 AS INTEGER)                                          AS habit_no,
    CASE WHEN t.tag_set_no < getvariable('log_tag_sets') THEN map_from_entries(list_filter([
        {'k': h.team_key, 'v': h.team_value},
        CASE WHEN h.feature_key IS NOT NULL THEN {'k': h.feature_key, 'v': h.feature_value} END,
        {'k': 'env', 'v': CASE WHEN t.tag_set_no % 9 = 0 THEN 'staging' ELSE 'prod' END},
        {'k': 'prompt-version', 'v': 'p' || t.tag_set_no % 37},
        {'k': 'deployment', 'v': f.name || '-' || t.tag_set_no}
    ], lambda entry: entry IS NOT NULL)) END                                        AS tags,
    'key-' || printf('%04d', d.feature_no * 4 + t.tag_set_no % 4)              AS api_key_id,
    [m.model_no for m in [{'model_no': draw(32, d.feature_no) % 12}, {'model_no': draw(33, d.feature_no) % 12}, {'model_no': draw(34, d.feature_no) % 12}]] AS models,
    a.sub_account_id
FROM (SELECT unnest(range(getvariable('callers'))) AS tag_set_no) AS t
JOIN feature_draw AS d ON d.slot = draw(30, t.tag_set_no) % 100000
JOIN feature AS f ON f.feature_no = d.feature_no
JOIN habit AS h ON h.feature_no = d.feature_no AND h.habit_no = t.tag_set_no % 4
JOIN account AS a ON a.account_no = 197 + draw(35, d.feature_no) % 3
ORDER BY t.tag_set_no;
