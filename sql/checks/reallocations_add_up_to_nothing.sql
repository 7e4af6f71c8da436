-- FAIL: What reallocations take and give is not the same. A bug of ours: report the run id.
SELECT billing_period, rule_id AS reallocation_id, currency, SUM(billed_cost) AS billed_cost, SUM(effective_cost) AS effective_cost
FROM attributed_cost
WHERE method = 'REALLOCATED'
GROUP BY billing_period, rule_id, currency
HAVING SUM(billed_cost) <> 0 OR SUM(effective_cost) <> 0 OR COUNT(*) <> 2
