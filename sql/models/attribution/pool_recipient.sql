-- Whom the charges of each pool reach in the end.
-- Grain: pool_id, billing_period, usage_date, currency, team, feature. Reads: charge_group, charge_pool, pool, pool_weight.
-- Policy: weights of the day win over weights of the month, also for a charge that is booked in a later month. Pools that
-- pay pools are solved together, day by day, in exact fractions: by the reciprocal method a cost that comes back goes out
-- again until nothing is left; by the step-down method a pool pays only those after it in the file.
WITH charged_days AS (
    SELECT DISTINCT m.pool_id, c.billing_period, c.usage_date, c.currency
    FROM charge_group AS c
    JOIN charge_pool AS m USING (billing_period, charge_group_id)
    WHERE m.pool_id IS NOT NULL
),
weights AS (
    SELECT
        pool_id, billing_period, usage_date, currency, weight_unit,
        SUM(weight)                                                AS total_weight,
        array_sort(collect_list(struct(team, feature, weight)))    AS recipients
    FROM pool_weight
    GROUP BY ALL
),
feeding_pools AS (
    SELECT pool_id FROM pool_weight WHERE team LIKE 'pool:%'
    UNION
    SELECT substr(team, 6) FROM pool_weight WHERE team LIKE 'pool:%'
),
asked_days AS (
    SELECT * FROM charged_days
    UNION
    SELECT f.pool_id, c.billing_period, c.usage_date, c.currency
    FROM charged_days AS c
    JOIN feeding_pools AS own ON own.pool_id = c.pool_id
    CROSS JOIN feeding_pools AS f
),
weights_of_days AS (
    SELECT
        a.*,
        p.position,
        p.pool_method,
        CASE p.split WHEN 'USAGE' THEN 'C' WHEN 'PROPORTIONAL' THEN 'D' ELSE 'E' END AS evidence_grade,
        d.recipients IS NULL AND p.split <> 'FIXED' AND (p.split <> 'EVEN' OR p.to_all) AS weighed_by_month,
        COALESCE(d.weight_unit, m.weight_unit)                     AS weight_unit,
        COALESCE(d.total_weight, m.total_weight)                   AS total_weight,
        COALESCE(d.recipients, m.recipients)                       AS recipients
    FROM asked_days AS a
    JOIN pool AS p ON p.pool_id = a.pool_id
    LEFT JOIN weights AS d
        ON d.pool_id = a.pool_id AND d.usage_date = a.usage_date AND COALESCE(d.currency, a.currency) = a.currency
    LEFT JOIN weights AS m
        ON m.pool_id = a.pool_id AND m.billing_period = a.billing_period AND m.usage_date IS NULL
        AND COALESCE(m.currency, a.currency) = a.currency
),
solved_days AS (
    SELECT
        w.billing_period, w.usage_date, w.currency,
        map_from_entries(collect_list(struct(w.pool_id, w.evidence_grade)))     AS grades,
        map_from_entries(collect_list(struct(w.pool_id, w.weighed_by_month)))   AS by_month,
        explode(solved_pools(
            transform(
                array_sort(collect_list(struct(w.position, w.pool_id, w.recipients))),
                pool -> struct(pool.pool_id, pool.recipients)),
            MAX(w.pool_method)))                                   AS solved
    FROM weights_of_days AS w
    JOIN feeding_pools AS f ON f.pool_id = w.pool_id
    GROUP BY w.billing_period, w.usage_date, w.currency
)
SELECT
    pool_id,
    billing_period,
    usage_date,
    currency,
    recipient.team,
    recipient.feature,
    evidence_grade,
    weighed_by_month,
    weight_unit,
    recipient.weight                   AS weight_numerator,
    total_weight                       AS weight_denominator,
    CAST(recipient.weight AS STRING)   AS weight_digits,
    CAST(NULL AS STRING)               AS weight_fraction
FROM weights_of_days
LEFT ANTI JOIN feeding_pools USING (pool_id)
LATERAL VIEW explode(recipients) AS recipient
UNION ALL
SELECT
    solved.pool_id,
    billing_period,
    usage_date,
    currency,
    recipient.team,
    recipient.feature,
    array_max(transform(solved.through, pool -> grades[pool])),
    exists(solved.through, pool -> by_month[pool]),
    concat('of a whole that goes through the pools ', array_join(solved.through, ' and ')),
    recipient.weight,
    CAST(1 AS DECIMAL(38, 18)),
    recipient.exact,
    recipient.fraction
FROM solved_days
LATERAL VIEW explode(solved.recipients) AS recipient
