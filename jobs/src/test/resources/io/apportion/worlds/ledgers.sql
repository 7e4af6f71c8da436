-- The ledger of the models with whole units, and each group of charges as the oracle knows it.
CREATE TABLE ledger AS
SELECT
    billing_period, CAST(usage_date AS DATE) AS usage_date, currency, charge_group, team, NULLIF(former_team, '') AS former_team,
    feature, method, feature_method, evidence_grade, NULLIF(rule_id, '') AS rule_id, NULLIF(reason, '') AS reason,
    units(billed_cost) AS billed, units(effective_cost) AS effective, source
FROM ledger_text;

CREATE TABLE group_cost AS
SELECT g.billing_period, g.usage_date, g.currency, n.name AS charge_group, g.billed, g.effective
FROM charge_group AS g
JOIN group_name AS n USING (id);

-- The ledgers of twins and of the worlds they are made of, by day of the month.
CREATE VIEW ledger_of_month AS
SELECT billing_period, date_diff('day', CAST(billing_period || '-01' AS DATE), usage_date) AS day, currency, charge_group, team,
    former_team, feature, method, feature_method, rule_id, reason, billed, effective
FROM ledger;

CREATE VIEW twin_row AS
SELECT t.kind, t.base_period, l.* EXCLUDE (billing_period)
FROM ledger_of_month AS l
JOIN twin AS t ON t.twin_period = l.billing_period;

CREATE VIEW base_row AS
SELECT t.kind, t.base_period, l.* EXCLUDE (billing_period)
FROM ledger_of_month AS l
JOIN twin AS t ON t.base_period = l.billing_period;
