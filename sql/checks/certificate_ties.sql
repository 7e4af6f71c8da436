-- FAIL: The ledger does not hold the bill. A bug of ours: nothing is published; report the run id with the
-- certificate.
SELECT billing_period, source, currency, cost_metric, sum_in, residual, sum_out, difference
FROM certificate
WHERE difference <> 0
