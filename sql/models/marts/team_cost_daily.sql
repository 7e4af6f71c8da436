-- What each team cost each day, from the ledger and nothing else. Concepts: C01, C02.
-- Grain: billing_period, usage_date, team, currency. Reads: attributed_cost, final_day.
-- Policy: credits and taxes are inside, as the ledger placed them; nothing is filtered, so the sum is the certificate's.
WITH team_days AS (
    SELECT
        billing_period,
        usage_date,
        team,
        currency,
        SUM(billed_cost)                                                               AS billed_cost,
        SUM(effective_cost)                                                            AS effective_cost,
        SUM(effective_cost) FILTER (WHERE method IN ('RULE', 'TAG', 'INHERITED'))      AS direct_cost,
        SUM(effective_cost) FILTER (WHERE method = 'USAGE_SPLIT')                      AS usage_split_cost,
        SUM(effective_cost) FILTER (WHERE method = 'SHARED')                           AS shared_cost,
        SUM(effective_cost) FILTER (WHERE evidence_grade = 'A')                        AS graded_a_cost,
        MAX(settles_on)                                                                AS settles_on
    FROM attributed_cost
    GROUP BY billing_period, usage_date, team, currency
),
final_days AS (
    SELECT billing_period, MIN(last_final_date) AS last_final_date FROM final_day GROUP BY billing_period
)
SELECT
    billing_period,
    usage_date,
    team,
    currency,
    billed_cost,
    effective_cost,
    COALESCE(direct_cost, 0)       AS direct_cost,
    COALESCE(usage_split_cost, 0)  AS usage_split_cost,
    COALESCE(shared_cost, 0)       AS shared_cost,
    COALESCE(graded_a_cost, 0)     AS graded_a_cost,
    CASE WHEN effective_cost > 0 THEN ratio(COALESCE(graded_a_cost, 0), effective_cost) END AS graded_a_ratio,
    day_status(settles_on, last_final_date) AS day_status
FROM team_days
LEFT JOIN final_days USING (billing_period)
