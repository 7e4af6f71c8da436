-- Who owns each group of charges or calls, before anything is split.
-- Grain: billing_period, subject_id. Reads: dimension_value.
SELECT
    billing_period,
    subject_id,
    usage_date,
    sub_account_id,
    COALESCE(MAX(value) FILTER (WHERE dimension = 'team'), '(unattributed)')    AS team,
    MAX(method) FILTER (WHERE dimension = 'team')                               AS team_method,
    CASE MAX(method) FILTER (WHERE dimension = 'team')
        WHEN 'RULE' THEN 'A' WHEN 'TAG' THEN 'A' WHEN 'INHERITED' THEN 'B' ELSE 'F'
    END                                                                         AS team_evidence_grade,
    MAX(rule_id) FILTER (WHERE dimension = 'team')                              AS team_rule_id,
    MAX(rule_version) FILTER (WHERE dimension = 'team')                         AS team_rule_version,
    COALESCE(MAX(value) FILTER (WHERE dimension = 'feature'), '(unattributed)') AS feature,
    MAX(method) FILTER (WHERE dimension = 'feature')                            AS feature_method
FROM dimension_value
GROUP BY billing_period, subject_id, usage_date, sub_account_id
