-- The rule that gave each group of charges its team, by what the ledger says of it; null where no rule did.
-- Reads: attributed_cost, explained_group (charge_group rows to explain).
SELECT DISTINCT
    l.billing_period,
    l.charge_group_id                                      AS subject_id,
    'team'                                                 AS dimension,
    CASE WHEN l.method = 'RULE' THEN l.rule_id END         AS rule_id
FROM attributed_cost AS l
JOIN explained_group AS c
    ON c.billing_period = l.billing_period AND c.charge_group_id = l.charge_group_id
