-- Who takes which part of each shared pool.
-- Grain: pool_id, billing_period, usage_date, currency, team, feature.
-- Reads: pool, pool_team, direct_share, usage_driver, known_usage, charge_group, charge_pool.
-- Policy: proportional pools weigh on the effective cost that a team carries by itself over the whole month, teams with
-- nothing or less left out; even pools count the same teams once each; usage pools weigh on the day, and on the month for
-- days without a measurement. Named members such as (unattributed) take no part, (idle) does unless the pool shares it.
-- A pool takes part as pool:<id> where it is named: in a proportional pool with the cost that falls into it.
WITH direct_teams AS (
    SELECT billing_period, currency, team, feature, SUM(effective_cost) AS effective_cost
    FROM direct_share
    WHERE team NOT LIKE '(%'
    GROUP BY ALL
    HAVING SUM(effective_cost) > 0
),
pool_costs AS (
    SELECT c.billing_period, c.currency, concat('pool:', m.pool_id) AS team, '(shared)' AS feature, SUM(c.effective_cost) AS effective_cost
    FROM charge_group AS c
    JOIN charge_pool AS m USING (billing_period, charge_group_id)
    LEFT ANTI JOIN direct_share AS d ON d.billing_period = c.billing_period AND d.charge_group_id = c.charge_group_id
    WHERE m.pool_id IS NOT NULL
    GROUP BY ALL
    HAVING SUM(c.effective_cost) > 0
),
measured_usage AS (
    SELECT date_format(usage_date, 'yyyy-MM') AS billing_period, usage_date, driver, team, feature, quantity
    FROM usage_driver
    UNION ALL
    SELECT billing_period, usage_date, driver, team, feature, CAST(quantity AS DECIMAL(38, 18))
    FROM known_usage
    LATERAL VIEW stack(2,
        'calls', calls,
        'tokens', input_tokens + cache_read_tokens + cache_write_tokens + output_tokens) AS driver, quantity
),
used_by_day AS (
    SELECT p.pool_id, u.billing_period, u.usage_date, u.team, u.feature, p.driver, SUM(u.quantity) AS quantity
    FROM pool AS p
    JOIN measured_usage AS u ON u.driver = p.driver
    LEFT JOIN pool_team AS t ON t.pool_id = p.pool_id AND t.team = u.team
    WHERE p.split = 'USAGE'
        AND (p.to_all OR t.team IS NOT NULL OR u.team = '(idle)')
        AND (u.team NOT LIKE '(%' OR (u.team = '(idle)' AND NOT p.share_idle))
    GROUP BY ALL
    HAVING SUM(u.quantity) > 0
)
SELECT p.pool_id, d.billing_period, CAST(NULL AS DATE) AS usage_date, d.currency, d.team, d.feature,
    d.effective_cost                                              AS weight,
    concat(d.currency, ' of direct cost')                         AS weight_unit
FROM pool AS p
CROSS JOIN direct_teams AS d
LEFT JOIN pool_team AS t ON t.pool_id = p.pool_id AND t.team = d.team
WHERE p.split = 'PROPORTIONAL' AND (p.to_all OR t.team IS NOT NULL)
UNION ALL
SELECT p.pool_id, d.billing_period, CAST(NULL AS DATE), d.currency, d.team, d.feature,
    d.effective_cost, concat(d.currency, ' of direct cost')
FROM pool AS p
JOIN pool_team AS t ON t.pool_id = p.pool_id
JOIN pool_costs AS d ON d.team = t.team
WHERE p.split = 'PROPORTIONAL'
UNION ALL
SELECT DISTINCT p.pool_id, d.billing_period, CAST(NULL AS DATE), d.currency, d.team, p.feature,
    CAST(1 AS DECIMAL(38, 18)), 'teams'
FROM pool AS p
CROSS JOIN direct_teams AS d
WHERE p.split = 'EVEN' AND p.to_all
UNION ALL
SELECT p.pool_id, m.billing_period, CAST(NULL AS DATE), CAST(NULL AS STRING), t.team, p.feature, t.weight,
    CASE p.split WHEN 'EVEN' THEN 'teams' ELSE 'parts' END
FROM pool AS p
JOIN pool_team AS t ON t.pool_id = p.pool_id
CROSS JOIN (SELECT DISTINCT billing_period FROM charge_group) AS m
WHERE p.split = 'FIXED' OR (p.split = 'EVEN' AND NOT p.to_all)
UNION ALL
SELECT pool_id, billing_period, usage_date, CAST(NULL AS STRING), team, feature, quantity, driver
FROM used_by_day
UNION ALL
SELECT pool_id, billing_period, CAST(NULL AS DATE), CAST(NULL AS STRING), team, feature, SUM(quantity), driver
FROM used_by_day
GROUP BY pool_id, billing_period, team, feature, driver
