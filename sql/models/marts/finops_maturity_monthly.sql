-- FinOps maturity per team and for the organisation, with the money to the next level. Concepts: C86.
-- Grain: month, scope, team, capability, currency. Reads: maturity_measure, maturity_level.
-- Policy: the highest level whose threshold the value meets; overall is the lowest of the measured capabilities, as a
-- chain is. Nothing to measure is NO_DATA, not level 0; a value below every threshold, as credits make it, is level 0.
WITH valued AS (
    SELECT *, CASE WHEN denominator > 0 THEN ratio(COALESCE(numerator, 0), denominator) END AS value
    FROM maturity_measure
),
reached AS (
    SELECT
        v.*,
        CASE WHEN v.value IS NOT NULL THEN COALESCE(MAX(l.level) FILTER (WHERE
            (l.direction = 'HIGHER' AND v.value >= l.threshold) OR (l.direction = 'LOWER' AND v.value <= l.threshold)), 0)
        END AS level
    FROM valued AS v
    JOIN maturity_level AS l ON l.capability = v.capability
    GROUP BY ALL
),
levelled AS (
    SELECT
        r.billing_period, r.scope, r.team, r.capability, r.currency, r.numerator, r.denominator, r.value, r.level,
        COALESCE(h.level_name, 'NO_DATA')                                      AS level_name,
        n.threshold                                                            AS next_threshold,
        CAST(abs(CAST(n.threshold AS DECIMAL(26, 12)) - CAST(r.value AS DECIMAL(26, 12)))
            * CAST(r.denominator AS DECIMAL(28, 6)) AS DECIMAL(38, 18))        AS cost_to_next_level,
        COALESCE(h.threshold_source, n.threshold_source, 'nothing to measure') AS threshold_source
    FROM reached AS r
    LEFT JOIN maturity_level AS h ON h.capability = r.capability AND h.level = r.level
    LEFT JOIN maturity_level AS n ON n.capability = r.capability AND n.level = r.level + 1
),
overall AS (
    SELECT billing_period, scope, team, currency, MIN(level) AS level, min_by(level_name, level) AS level_name
    FROM levelled
    WHERE level IS NOT NULL
    GROUP BY ALL
)
SELECT
    billing_period,
    billing_period AS month,
    scope,
    team,
    capability,
    currency,
    numerator,
    denominator,
    value,
    level,
    level_name,
    next_threshold,
    cost_to_next_level,
    threshold_source
FROM levelled
UNION ALL
SELECT
    billing_period, billing_period, scope, team, 'overall', currency, CAST(NULL AS DECIMAL(38, 18)), CAST(NULL AS DECIMAL(38, 18)),
    CAST(NULL AS DECIMAL(38, 12)), level, level_name, CAST(NULL AS DECIMAL(38, 12)), CAST(NULL AS DECIMAL(38, 18)),
    'house: the lowest measured capability'
FROM overall
