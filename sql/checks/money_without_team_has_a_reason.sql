-- FAIL: Money stands on a named member without saying why. A bug of ours: report the run id.
SELECT billing_period, charge_group_id, team, billed_cost, effective_cost
FROM attributed_cost
WHERE team = '' OR feature = '' OR (team LIKE '(%' AND reason IS NULL)
