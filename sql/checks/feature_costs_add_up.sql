-- FAIL: The features of a month do not add up to the ledger. A bug of ours: do not publish, report the run id.
WITH ledger_months AS (
    SELECT billing_period, currency, SUM(effective_cost) AS effective_cost FROM attributed_cost GROUP BY ALL
),
feature_months AS (
    SELECT billing_period, currency, SUM(effective_cost) AS effective_cost FROM margin_monthly GROUP BY ALL
)
SELECT
    COALESCE(l.billing_period, f.billing_period)  AS billing_period,
    COALESCE(l.currency, f.currency)              AS currency,
    l.effective_cost                              AS ledger_cost,
    f.effective_cost                              AS feature_cost
FROM ledger_months AS l
FULL OUTER JOIN feature_months AS f ON f.billing_period = l.billing_period AND f.currency = l.currency
WHERE COALESCE(l.effective_cost, 0) <> COALESCE(f.effective_cost, 0)
