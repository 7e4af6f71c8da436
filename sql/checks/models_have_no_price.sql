-- WARN: Models in the logs have no price, so their calls have no rated cost. Add them to a price file and name it
-- under prices.
SELECT billing_period, provider, model_id, price_status, SUM(calls) AS calls, SUM(input_tokens + cache_read_tokens + cache_write_tokens + output_tokens) AS tokens
FROM rated_usage
WHERE price_status <> 'PRICED'
GROUP BY billing_period, provider, model_id, price_status
