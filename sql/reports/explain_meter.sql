-- What bill and logs counted of one meter on one day, over all months and currencies it was billed in: what the split of the
-- AI bill weighs on. More than one row means that two providers bill the model to one account.
-- Reads: bill_reconciliation. Markers: usage_date, account_id, model_id, token_class.
SELECT provider, SUM(billed_tokens) AS billed_tokens, MAX(logged_tokens) AS logged_tokens
FROM bill_reconciliation
WHERE usage_date = :usage_date AND account_id = :account_id AND model_id = :model_id AND token_class = :token_class
GROUP BY provider
