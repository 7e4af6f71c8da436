-- FAIL: Two rows of the ledger share their grain, so a person could count one dollar twice. A bug of ours: report the
-- run id.
SELECT billing_period, charge_group_id, source, usage_date, team, former_team, feature, method, rule_id, reason, COUNT(*) AS ledger_rows
FROM attributed_cost
WHERE method <> 'REJECTED'
GROUP BY billing_period, charge_group_id, source, usage_date, team, former_team, feature, method, feature_method, rule_id, reason
HAVING COUNT(*) > 1
