-- Who owns each group of charges and calls once policies and the organisation have had their say.
-- Grain: billing_period, subject_id. Reads: owner, policed_charge, inheritance, team_successor.
-- Policy: charges left to their buyer are the account owner's, whatever their tags say; charges that a policy shares or
-- leaves to nobody have no owner, but keep the feature they are tagged with. A team that was renamed or merged is its
-- successor from that day on; one that was split by weights stays here, for calls cannot be split, and is split in the ledger.
WITH buyers AS (
    SELECT
        inherited_key                                      AS sub_account_id,
        MAX(value) FILTER (WHERE dimension = 'team')       AS team,
        MAX(value) FILTER (WHERE dimension = 'feature')    AS feature
    FROM inheritance
    WHERE inherited_from = 'sub_account'
    GROUP BY inherited_key
),
policed AS (
    SELECT
        o.billing_period,
        o.subject_id,
        o.usage_date,
        p.choice,
        CASE
            WHEN p.choice IS NULL THEN o.team
            WHEN p.choice = 'buyer' THEN COALESCE(b.team, '(unattributed)')
            ELSE '(unattributed)'
        END                                                AS team,
        CASE
            WHEN p.choice IS NULL THEN o.team_method
            WHEN p.choice = 'buyer' AND b.team IS NOT NULL THEN 'INHERITED'
            ELSE 'NONE'
        END                                                AS team_method,
        CASE
            WHEN p.choice IS NULL THEN o.team_rule_id
            WHEN p.choice = 'buyer' AND b.team IS NOT NULL THEN concat('sub_account:', o.sub_account_id)
        END                                                AS team_rule_id,
        CASE WHEN p.choice IS NULL THEN o.team_rule_version END AS team_rule_version,
        CASE WHEN p.choice = 'buyer' THEN COALESCE(b.feature, '(unattributed)') ELSE o.feature END AS feature,
        CASE
            WHEN p.choice = 'buyer' AND b.feature IS NULL THEN 'NONE'
            WHEN p.choice = 'buyer' THEN 'INHERITED'
            ELSE o.feature_method
        END                                                AS feature_method
    FROM owner AS o
    LEFT JOIN policed_charge AS p ON p.billing_period = o.billing_period AND p.charge_group_id = o.subject_id
    LEFT JOIN buyers AS b ON b.sub_account_id = o.sub_account_id
)
SELECT
    p.billing_period,
    p.subject_id,
    COALESCE(t.successor, p.team)                          AS team,
    CASE WHEN t.successor IS NOT NULL THEN p.team END      AS former_team,
    p.team_method,
    CASE p.team_method WHEN 'RULE' THEN 'A' WHEN 'TAG' THEN 'A' WHEN 'INHERITED' THEN 'B' ELSE 'F' END AS team_evidence_grade,
    p.team_rule_id,
    p.team_rule_version,
    p.feature,
    p.feature_method,
    p.choice
FROM policed AS p
LEFT JOIN team_successor AS t
    ON t.team = p.team AND t.weight = t.total_weight
    AND p.usage_date >= t.from_date AND (t.to_date IS NULL OR p.usage_date < t.to_date)
