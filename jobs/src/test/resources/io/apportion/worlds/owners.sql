-- Who stands in for a team on a day: from successor to successor until nobody on the way has ended. Parts of parts are
-- brought to one denominator.
CREATE TABLE heir AS
WITH RECURSIVE walk AS (
    SELECT DISTINCT t.team AS ended, d.usage_date, t.team, 1::BIGINT AS part, 1::BIGINT AS whole
    FROM successor AS t
    CROSS JOIN (SELECT DISTINCT usage_date FROM subject) AS d
    WHERE d.usage_date >= t.until
    UNION ALL
    SELECT w.ended, w.usage_date, s.successor, w.part * s.weight, w.whole * s.total
    FROM walk AS w
    JOIN successor AS s ON s.team = w.team AND w.usage_date >= s.until
),
arrived AS (
    SELECT * FROM walk AS w
    WHERE NOT EXISTS (SELECT 1 FROM successor AS s WHERE s.team = w.team AND w.usage_date >= s.until)
),
common AS (
    SELECT ended, usage_date, list_reduce(list(whole), lambda a, b: lcm(a, b)) AS whole
    FROM arrived
    GROUP BY ALL
)
SELECT a.ended AS team, a.usage_date, a.team AS successor, CAST(SUM(a.part * (c.whole // a.whole)) AS HUGEINT) AS weight,
    CAST(ANY_VALUE(c.whole) AS HUGEINT) AS whole
FROM arrived AS a
JOIN common AS c USING (ended, usage_date)
GROUP BY a.ended, a.usage_date, a.team;

CREATE TABLE policed AS
WITH classed AS (
    SELECT
        id,
        CASE
            WHEN charge_category = 'Tax' THEN 'tax'
            WHEN charge_category = 'Credit' THEN 'credit'
            WHEN commitment_discount_status = 'Unused' THEN 'unused_commitment'
            WHEN billed <= 0 AND effective <= 0 AND (billed < 0 OR effective < 0) THEN 'refund'
            WHEN marketplace = 'true' THEN 'marketplace'
            WHEN service_name = 'AWS Support' THEN 'support'
        END AS class
    FROM charge_group
)
SELECT c.id, c.class, p.choice
FROM classed AS c
JOIN policy AS p ON p.class = c.class AND p.choice <> 'owner'
WHERE c.id NOT IN (SELECT id FROM rule_hit WHERE kind = 'charge' AND dimension = 'team');

CREATE TABLE current_owner AS
WITH said AS (
    SELECT
        s.kind,
        s.id,
        s.usage_date,
        p.choice,
        CASE WHEN p.choice IS NULL THEN t.value WHEN p.choice = 'buyer' THEN b.value END                 AS team,
        CASE WHEN p.choice IS NULL THEN t.method WHEN p.choice = 'buyer' AND b.value IS NOT NULL THEN 'INHERITED' ELSE 'NONE' END AS method,
        CASE WHEN p.choice IS NULL THEN t.rule_id WHEN p.choice = 'buyer' AND b.value IS NOT NULL THEN 'sub_account:' || s.sub_account_id END AS rule_id,
        CASE WHEN p.choice = 'buyer' THEN bf.value ELSE f.value END                                      AS feature,
        CASE WHEN p.choice = 'buyer' THEN CASE WHEN bf.value IS NULL THEN 'NONE' ELSE 'INHERITED' END ELSE f.method END AS feature_method
    FROM subject AS s
    JOIN decided AS t ON t.kind = s.kind AND t.id = s.id AND t.dimension = 'team'
    JOIN decided AS f ON f.kind = s.kind AND f.id = s.id AND f.dimension = 'feature'
    LEFT JOIN policed AS p ON s.kind = 'charge' AND p.id = s.id
    LEFT JOIN inherited AS b ON b.kind IN ('sub_account', 'project') AND b.key = s.sub_account_id AND b.dimension = 'team'
    LEFT JOIN inherited AS bf ON bf.kind IN ('sub_account', 'project') AND bf.key = s.sub_account_id AND bf.dimension = 'feature'
)
SELECT
    s.* EXCLUDE (team, feature),
    COALESCE(h.successor, s.team, '(unattributed)')      AS team,
    CASE WHEN h.successor IS NOT NULL THEN s.team END    AS former_team,
    COALESCE(s.feature, '(unattributed)')                AS feature
FROM said AS s
LEFT JOIN heir AS h ON h.team = s.team AND h.usage_date = s.usage_date AND h.weight = h.whole;
