-- What is billed every hour, and how it is tagged over time. Variables: seed, billing_rows, billing_tag_sets, days.
-- A line is one resource; lines of one family share team, feature, account, service and the spelling of their tags, and
-- pass through its versions as time goes: each version is a tag set of its own.
SET VARIABLE hours = getvariable('days') * 24;
SET VARIABLE lines = greatest(1, getvariable('billing_rows') // getvariable('hours'));
SET VARIABLE versions = (
    SELECT MIN(v) FROM (SELECT unnest(range(1, 1 + greatest(1, getvariable('billing_tag_sets')))) AS v)
    WHERE v * getvariable('lines') >= getvariable('billing_tag_sets') AND getvariable('billing_tag_sets') % v = 0);
SET VARIABLE families = getvariable('billing_tag_sets') // getvariable('versions');

CREATE OR REPLACE TABLE family AS
SELECT
    f.family_no,
    d.feature_no,
    CAST(f.family_no % 4 AS INTEGER)                                           AS habit_no,
    CAST(draw(11, d.feature_no * 10 + CASE WHEN f.family_no % 10 < 7 THEN 0 ELSE 1 END) % 197 AS INTEGER) AS account_no,
    s.service_no,
    CAST(draw(13, f.family_no) % 1000 AS INTEGER)                              AS owner_draw,
    'p' || draw(14, f.family_no) % 500 || '@example.com'                       AS owner_address
FROM (SELECT unnest(range(getvariable('families'))) AS family_no) AS f
JOIN feature_draw AS d ON d.slot = draw(10, f.family_no) % 100000
JOIN service_draw AS s ON s.slot = draw(12, d.feature_no * 6 + f.family_no % 6) % 1000
ORDER BY f.family_no;

-- A few name an owner beside their team or instead of it, spell the team's key twice, or have neither.
CREATE OR REPLACE TABLE tag_set AS
SELECT
    f.family_no * getvariable('versions') + v.version_no                       AS tag_set_no,
    map_from_entries(list_filter([
        CASE WHEN owner_draw BETWEEN 20 AND 39 THEN NULL ELSE {'k': h.team_key, 'v': h.team_value} END,
        CASE WHEN h.feature_key IS NOT NULL THEN {'k': h.feature_key, 'v': h.feature_value} END,
        CASE WHEN owner_draw < 40 AND h.team_key <> 'owner' THEN {'k': 'owner', 'v': f.owner_address} END,
        CASE WHEN owner_draw BETWEEN 40 AND 44 AND h.team_key = 'team' THEN {'k': 'Team', 'v': 'platform'} END,
        {'k': 'cost-center', 'v': 'cc-' || 1000 + f.feature_no // 6},
        {'k': 'created-by', 'v': 'arn:aws:iam::' || a.sub_account_id || ':role/deploy-' || f.family_no % 40},
        {'k': 'version', 'v': '1.' || v.version_no || '.' || f.family_no % 9},
        {'k': 'stack', 'v': t.name || '-' || f.family_no}
    ], lambda entry: entry IS NOT NULL))                                            AS tags
FROM family AS f
JOIN habit AS h ON h.feature_no = f.feature_no AND h.habit_no = f.habit_no
JOIN feature AS t ON t.feature_no = f.feature_no
JOIN account AS a ON a.account_no = f.account_no,
    (SELECT unnest(range(getvariable('versions'))) AS version_no) AS v;

-- The first line of every family is tagged; of the rest some are not, about four percent of all.
CREATE OR REPLACE TABLE line AS
SELECT
    l.line_no,
    f.family_no,
    l.line_no >= getvariable('families')
        AND draw(20, l.line_no) % 1000 < 40 * getvariable('lines') // greatest(1, getvariable('lines') - getvariable('families')) AS is_untagged,
    draw(21, l.line_no) % 100 < 40                                             AS is_named,
    a.sub_account_id,
    a.name                                                                     AS sub_account_name,
    a.billing_account_id,
    a.region,
    s.name                                                                     AS service,
    s.category,
    s.publisher,
    k.sku_id, k.meter, k.description, k.price_details, k.unit,
    'arn:aws:svc' || s.service_no || ':' || a.region || ':' || a.sub_account_id || ':resource/'
        || printf('%016x', draw(22, l.line_no))                                AS resource_id,
    t.name || '-' || printf('%06x', l.line_no)                                 AS resource_name,
    CAST(k.price_units * (1 + draw(23, l.line_no) % 20) AS BIGINT)             AS hourly_units,
    s.service_no IN (0, 4, 6) AND draw(24, l.line_no) % 100 < 30               AS is_committed
FROM (SELECT unnest(range(getvariable('lines'))) AS line_no) AS l
JOIN family AS f ON f.family_no = l.line_no % getvariable('families')
JOIN feature AS t ON t.feature_no = f.feature_no
JOIN account AS a ON a.account_no = f.account_no
JOIN service AS s ON s.service_no = f.service_no
JOIN sku AS k ON k.service_no = f.service_no AND k.place = draw(25, l.line_no) % 10
ORDER BY l.line_no;
