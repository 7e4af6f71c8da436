-- By which ways money came to be where it is: what each rule, tag, inherited key, split, pool, policy and entry of the journal
-- adds to the amount asked for. The rows add up to it. Largest first.
-- Reads: attributed_cost. Markers: team, feature, usage_date, service, charge_group (null: any).
SELECT
    l.currency,
    l.method,
    l.rule_id,
    l.rule_version,
    l.reason,
    COUNT(*)               AS ledger_rows,
    SUM(l.billed_cost)     AS billed_cost,
    SUM(l.effective_cost)  AS effective_cost
FROM attributed_cost AS l
WHERE (:team IS NULL OR l.team = :team)
    AND (:feature IS NULL OR l.feature = :feature)
    AND (:usage_date IS NULL OR l.usage_date = :usage_date)
    AND (:service IS NULL OR l.service_name = :service)
    AND (:charge_group IS NULL OR l.charge_group_id = :charge_group)
GROUP BY ALL
ORDER BY l.currency, abs(SUM(l.effective_cost)) DESC, abs(SUM(l.billed_cost)) DESC, l.method, l.rule_id, l.rule_version, l.reason
