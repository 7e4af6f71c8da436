-- WARN: Reallocations take more from a team and feature than the month holds for it, so that it is left with less than
-- nothing. Mend the amounts, or take the entry out.
WITH held AS (
    SELECT billing_period, team, feature, currency,
        SUM(effective_cost)                                              AS effective_cost,
        SUM(effective_cost) FILTER (WHERE method = 'REALLOCATED')        AS moved_cost,
        array_join(array_sort(collect_set(CASE WHEN method = 'REALLOCATED' THEN rule_id END)), ', ') AS reallocations
    FROM attributed_cost
    GROUP BY ALL
)
SELECT billing_period, team, feature, currency, effective_cost, moved_cost, reallocations
FROM held
WHERE moved_cost < 0 AND effective_cost < 0
