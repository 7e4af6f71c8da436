-- The pool that each group of charges fell into, by what the ledger says of it.
-- Reads: attributed_cost.
SELECT DISTINCT billing_period, charge_group_id, rule_id AS pool_id
FROM attributed_cost
WHERE method = 'SHARED' AND rule_version <> 'follow_charge' OR reason = 'POOL_WITHOUT_WEIGHTS'
