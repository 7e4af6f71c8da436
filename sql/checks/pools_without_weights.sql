-- WARN: A shared pool found nobody to share with, so its cost stays (unattributed). Deliver its usage driver for the
-- days, or change its split.
SELECT billing_period, rule_id, usage_date, currency, SUM(effective_cost) AS effective_cost
FROM attributed_cost
WHERE reason = 'POOL_WITHOUT_WEIGHTS'
GROUP BY billing_period, rule_id, usage_date, currency
