-- All shares that a group of charges was placed in: they add up to the group, and their weights to the whole.
-- Reads: attributed_cost, explained_group (charge_group rows to explain).
SELECT l.*, c.billed_cost AS group_billed_cost, c.effective_cost AS group_effective_cost
FROM attributed_cost AS l
JOIN explained_group AS c
    ON c.billing_period = l.billing_period AND c.charge_group_id = l.charge_group_id
ORDER BY l.charge_group_id, abs(l.effective_cost) DESC, abs(l.billed_cost) DESC, l.team, l.former_team, l.feature, l.reason
