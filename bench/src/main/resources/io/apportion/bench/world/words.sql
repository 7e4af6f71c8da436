-- The same ownership rules as tables, for an engine that reads no YAML: what a folded tag value means, and who passes what on.
-- Variables: words (a folder).
SET VARIABLE file = getvariable('words') || '/team_word.csv';
COPY (
    SELECT name AS word, name AS team FROM team
    UNION ALL
    SELECT name || '-team', name FROM team WHERE team_no % 3 <> 2
    ORDER BY word
) TO (getvariable('file')) (FORMAT csv, HEADER);

SET VARIABLE file = getvariable('words') || '/feature_word.csv';
COPY (SELECT name AS word, name AS feature FROM feature ORDER BY word) TO (getvariable('file')) (FORMAT csv, HEADER);

SET VARIABLE file = getvariable('words') || '/account_owner.csv';
COPY (
    SELECT sub_account_id, t.name AS team
    FROM account AS a JOIN team AS t ON t.team_no = a.account_no % 60
    WHERE a.account_no < 197 AND a.account_no % 5 = 1
    ORDER BY sub_account_id
) TO (getvariable('file')) (FORMAT csv, HEADER);

SET VARIABLE file = getvariable('words') || '/key_owner.csv';
COPY (
    SELECT 'key-' || printf('%04d', feature_no * 4) AS api_key_id, team, name AS feature
    FROM feature WHERE feature_no % 50 = 0
    ORDER BY api_key_id
) TO (getvariable('file')) (FORMAT csv, HEADER);

SET VARIABLE file = getvariable('words') || '/model_name.csv';
COPY (
    SELECT log_name, service, meter_name, 'model ' || model_no AS model FROM model ORDER BY model_no
) TO (getvariable('file')) (FORMAT csv, HEADER);
