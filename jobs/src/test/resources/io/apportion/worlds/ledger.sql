-- Everything on its place, then on the successors of teams that have ended, then rejected rows and what people moved.
CREATE TABLE pool_placed AS
WITH shares AS (
    SELECT split_id AS id, team, feature, billed_share, effective_share FROM split('pool_part')
    UNION ALL
    -- Pools that pay each other, solved outside.
    SELECT CAST(id AS BIGINT), team, feature, CAST(billed_share AS HUGEINT), CAST(effective_share AS HUGEINT) FROM network_share
)
SELECT
    s.id,
    s.team,
    CASE WHEN o.feature_method = 'NONE' THEN s.feature ELSE o.feature END AS feature,
    CASE WHEN s.team = '(unattributed)' THEN 'UNATTRIBUTED' ELSE 'SHARED' END AS method,
    CASE
        WHEN o.feature_method <> 'NONE' THEN o.feature_method
        WHEN s.team = '(unattributed)' THEN 'UNATTRIBUTED'
        ELSE 'SHARED'
    END AS feature_method,
    p.pool_id AS rule_id,
    CASE s.team WHEN '(idle)' THEN 'IDLE' WHEN '(unattributed)' THEN 'POOL_WITHOUT_WEIGHTS' END AS reason,
    SUM(s.billed_share) AS billed,
    SUM(s.effective_share) AS effective
FROM shares AS s
JOIN pooled AS p USING (id)
JOIN current_owner AS o ON o.kind = 'charge' AND o.id = s.id
GROUP BY ALL;

INSERT INTO placed
SELECT id, team, NULL, feature, method, feature_method, rule_id, reason, billed, effective FROM pool_placed
UNION ALL
SELECT id, team, NULL, feature, 'SHARED', feature_method, rule_id, NULL, billed, effective FROM followed;

INSERT INTO placed
SELECT
    g.id, '(unattributed)', NULL, o.feature, 'UNATTRIBUTED',
    CASE o.feature_method WHEN 'NONE' THEN 'UNATTRIBUTED' ELSE o.feature_method END,
    p.pool_id,
    CASE
        WHEN o.choice = 'follow_charge' THEN 'NOTHING_TO_FOLLOW'
        WHEN o.choice = 'unattributed' THEN 'POLICY'
        WHEN p.pool_id IS NOT NULL THEN 'POOL_WITHOUT_WEIGHTS'
        WHEN g.ai_class IS NOT NULL THEN 'UNLOGGED'
        ELSE 'NO_OWNER'
    END,
    g.billed, g.effective
FROM charge_group AS g
JOIN current_owner AS o ON o.kind = 'charge' AND o.id = g.id
LEFT JOIN pooled AS p ON p.id = g.id
WHERE g.id NOT IN (SELECT id FROM placed);

CREATE TABLE succession_part AS
SELECT row_number() OVER () AS part_id, p.split_id, h.successor, p.billed, p.effective, h.weight,
    row_number() OVER (PARTITION BY p.split_id ORDER BY h.successor) AS ordinal,
    p.* EXCLUDE (split_id, billed, effective)
FROM (SELECT row_number() OVER () AS split_id, placed.*, g.usage_date FROM placed JOIN charge_group AS g USING (id)) AS p
JOIN heir AS h ON h.team = p.team AND h.usage_date = p.usage_date;

CREATE TABLE oracle_ledger AS
WITH final_rows AS (
    SELECT id, successor AS team, COALESCE(former_team, team) AS former_team, feature, method, feature_method, rule_id, reason,
        billed_share AS billed, effective_share AS effective
    FROM split('succession_part')
    UNION ALL
    SELECT p.*
    FROM placed AS p
    JOIN charge_group AS g USING (id)
    WHERE NOT EXISTS (SELECT 1 FROM heir AS h WHERE h.team = p.team AND h.usage_date = g.usage_date)
)
SELECT g.billing_period, g.usage_date, g.currency, n.name AS charge_group, f.* EXCLUDE (id)
FROM final_rows AS f
JOIN charge_group AS g USING (id)
JOIN group_name AS n USING (id)
UNION ALL
SELECT billing_period, CAST(usage_date AS DATE), currency, '(rejected)', '(rejected)', NULL, '(unattributed)', 'REJECTED', 'REJECTED',
    NULL, reason, COALESCE(SUM(units(billed_cost)), 0), COALESCE(SUM(units(effective_cost)), 0)
FROM given_rejected_row
GROUP BY billing_period, usage_date, currency, source, provider, reason
UNION ALL
SELECT billing_period, CAST(usage_date AS DATE), currency, '(reallocation)', from_team, NULL, from_feature, 'REALLOCATED', 'REALLOCATED',
    reallocation_id, CASE WHEN from_team LIKE '(%' THEN 'REALLOCATED' END, -units(billed_cost), -units(effective_cost)
FROM given_reallocation
UNION ALL
SELECT billing_period, CAST(usage_date AS DATE), currency, '(reallocation)', to_team, NULL, to_feature, 'REALLOCATED', 'REALLOCATED',
    reallocation_id, NULL, units(billed_cost), units(effective_cost)
FROM given_reallocation;
