-- The ledger rows behind an amount, with the group of charges each comes from. Largest first.
-- Reads: attributed_cost, charge_group, tag_set. Markers: team, feature, usage_date, service, charge_group (null: any).
SELECT
    l.billing_period,
    l.usage_date,
    l.source,
    l.service_name,
    l.charge_category,
    l.charge_group_id,
    l.model_id,
    l.token_class,
    l.team,
    l.feature,
    l.currency,
    l.billed_cost,
    l.effective_cost,
    l.method,
    l.evidence_grade,
    l.rule_id,
    l.rule_version,
    l.reason,
    l.weight_unit,
    l.weight_numerator,
    l.weight_denominator,
    l.weight_fraction,
    COALESCE(c.sub_account_id, '(none)')   AS sub_account_id,
    c.charges,
    c.billed_cost                          AS group_billed_cost,
    c.effective_cost                       AS group_effective_cost,
    t.raw_key,
    t.raw_value,
    t.value                                AS tag_value
FROM attributed_cost AS l
LEFT JOIN charge_group AS c
    ON c.billing_period = l.billing_period AND c.charge_group_id = l.charge_group_id
LEFT JOIN tag_set AS t
    ON t.billing_period = c.billing_period AND t.tag_set_id = c.tag_set_id AND t.dimension = 'team'
WHERE (:team IS NULL OR l.team = :team)
    AND (:feature IS NULL OR l.feature = :feature)
    AND (:usage_date IS NULL OR l.usage_date = :usage_date)
    AND (:service IS NULL OR l.service_name = :service)
    AND (:charge_group IS NULL OR l.charge_group_id = :charge_group)
ORDER BY abs(l.effective_cost) DESC, l.charge_group_id, l.team, l.feature
