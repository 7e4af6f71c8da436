-- WARN: Calls broke off while they were answered, or their tokens are a client's estimate. The provider bills them in full,
-- so the log holds less than the bill; the difference stands under UNLOGGED. Have the gateway read streams to their end.
SELECT billing_period, source, SUM(recovered_calls) AS recovered_calls, SUM(estimated_calls) AS estimated_calls, SUM(input_rows) AS input_rows
FROM attempt_total
WHERE recovered_calls > 0 OR estimated_calls > 0
GROUP BY billing_period, source
