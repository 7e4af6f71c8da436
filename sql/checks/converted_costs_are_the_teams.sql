-- FAIL: The converted costs do not hold every row of team_cost_daily once with the same money, or convert a part of a row
-- only. A bug of ours: report the run id.
WITH converted_days AS (
    SELECT
        billing_period, usage_date, team, currency,
        COUNT(*)                           AS copies,
        SUM(billed_cost)                   AS billed_cost,
        SUM(effective_cost)                AS effective_cost,
        COUNT(rate)                        AS rates,
        COUNT(converted_billed_cost)       AS converted_billed_costs,
        COUNT(converted_effective_cost)    AS converted_effective_costs
    FROM converted_cost_daily
    GROUP BY billing_period, usage_date, team, currency
)
SELECT
    COALESCE(t.billing_period, c.billing_period)  AS billing_period,
    COALESCE(t.usage_date, c.usage_date)          AS usage_date,
    COALESCE(t.team, c.team)                      AS team,
    COALESCE(t.currency, c.currency)              AS currency,
    c.copies,
    t.billed_cost                                 AS team_billed_cost,
    c.billed_cost                                 AS converted_from_billed_cost,
    t.effective_cost                              AS team_effective_cost,
    c.effective_cost                              AS converted_from_effective_cost
FROM team_cost_daily AS t
FULL OUTER JOIN converted_days AS c
    ON c.billing_period = t.billing_period AND c.usage_date = t.usage_date AND c.team = t.team AND c.currency = t.currency
WHERE c.copies IS DISTINCT FROM 1
    OR t.billed_cost IS DISTINCT FROM c.billed_cost
    OR t.effective_cost IS DISTINCT FROM c.effective_cost
    OR c.rates <> c.converted_billed_costs
    OR c.rates <> c.converted_effective_costs
