-- WARN: AI charges have no calls in the logs. Find the callers that do not go through a logged gateway, by account and
-- model.
SELECT billing_period, provider, account_id, model_id, currency, SUM(billed_cost) AS billed_cost
FROM bill_reconciliation
WHERE status = 'UNLOGGED'
GROUP BY billing_period, provider, account_id, model_id, currency
