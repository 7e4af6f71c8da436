-- WARN: Rows carry a cost that is no number, so it is in no total. The invoice is the only witness: ask the provider
-- for the file again.
SELECT billing_period, source, currency, cost_metric, unreadable_rows
FROM certificate
WHERE unreadable_rows > 0
