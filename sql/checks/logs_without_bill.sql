-- WARN: Calls in the logs appear on no bill. Find the account that is billed for them and add its export.
SELECT billing_period, provider, account_id, model_id, currency, SUM(logged_tokens) AS tokens, SUM(rated_cost) AS rated_cost
FROM bill_reconciliation
WHERE status = 'UNBILLED'
GROUP BY billing_period, provider, account_id, model_id, currency
