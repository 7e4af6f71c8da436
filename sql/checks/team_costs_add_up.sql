-- FAIL: The teams of a day do not add up to the ledger. A bug of ours: do not publish, report the run id.
WITH ledger_days AS (
    SELECT billing_period, usage_date, currency, SUM(billed_cost) AS billed_cost, SUM(effective_cost) AS effective_cost
    FROM attributed_cost
    GROUP BY ALL
),
team_days AS (
    SELECT billing_period, usage_date, currency, SUM(billed_cost) AS billed_cost, SUM(effective_cost) AS effective_cost
    FROM team_cost_daily
    GROUP BY ALL
)
SELECT
    COALESCE(l.billing_period, t.billing_period)  AS billing_period,
    COALESCE(l.usage_date, t.usage_date)          AS usage_date,
    COALESCE(l.currency, t.currency)              AS currency,
    l.effective_cost                              AS ledger_cost,
    t.effective_cost                              AS team_cost
FROM ledger_days AS l
FULL OUTER JOIN team_days AS t
    ON t.billing_period = l.billing_period AND t.usage_date = l.usage_date AND t.currency = l.currency
WHERE l.effective_cost IS DISTINCT FROM t.effective_cost OR l.billed_cost IS DISTINCT FROM t.billed_cost
