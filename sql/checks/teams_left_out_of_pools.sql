-- WARN: Teams whose credits and refunds leave them with nothing or less of their own take no part in proportional and even
-- pools. Nothing to do where that is meant; else place the credits elsewhere, or name parts in the pool.
SELECT billing_period, team, currency, SUM(effective_cost) AS effective_cost
FROM attributed_cost
WHERE method NOT IN ('SHARED', 'REALLOCATED') AND team NOT LIKE '(%'
    AND EXISTS (SELECT 1 FROM pool WHERE split IN ('PROPORTIONAL', 'EVEN'))
GROUP BY billing_period, team, currency
HAVING SUM(effective_cost) <= 0 AND COUNT_IF(effective_cost <> 0) > 0
