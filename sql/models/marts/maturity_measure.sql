-- What the maturity levels are judged by: one numerator and denominator per capability. Concepts: C86.
-- Grain: billing_period, scope, team, capability, currency.
-- Reads: attributed_cost, tag_coverage_daily, charge_group, bill_reconciliation.
-- Policy: everything on effective cost, and on what money did, not on what a rule falls back to: (unattributed), (idle) and
-- (rejected) are not allocated. A team is scored on its own money only. Rows without a currency cannot be scored.
WITH ledger AS (
    SELECT
        billing_period, currency, team, effective_cost, evidence_grade,
        team NOT LIKE '(%'          AS on_team,
        feature NOT LIKE '(%'       AS on_feature,
        evidence_grade IN ('C', 'D', 'E') AS was_split
    FROM attributed_cost
    WHERE currency <> 'XXX'
),
scored AS (
    SELECT 'organisation' AS scope, '(all)' AS scored_team, * FROM ledger
    UNION ALL
    SELECT 'team', team, * FROM ledger WHERE on_team
),
ledger_measures AS (
    SELECT billing_period, scope, scored_team AS team, capability, currency, SUM(part) AS numerator, SUM(whole) AS denominator
    FROM scored
    LATERAL VIEW stack(4,
        'allocation', CASE WHEN on_team THEN effective_cost ELSE 0 END, effective_cost,
        'direct_attribution', CASE WHEN evidence_grade = 'A' THEN effective_cost ELSE 0 END, effective_cost,
        'feature_attribution', CASE WHEN on_feature THEN effective_cost ELSE 0 END, effective_cost,
        'telemetry_split', CASE WHEN evidence_grade = 'C' THEN effective_cost ELSE 0 END,
            CASE WHEN was_split THEN effective_cost ELSE 0 END) AS capability, part, whole
    WHERE scope = 'organisation' OR capability <> 'allocation'
    GROUP BY ALL
),
tag_measures AS (
    SELECT billing_period, currency, SUM(valid_cost) AS numerator, SUM(taggable_cost) AS denominator
    FROM tag_coverage_daily
    WHERE tag_key = 'team'
    GROUP BY ALL
),
commitment_measures AS (
    SELECT
        billing_period, currency,
        SUM(effective_cost) FILTER (WHERE commitment_discount_status = 'Used')             AS used_cost,
        SUM(effective_cost) FILTER (WHERE commitment_discount_status IS NOT NULL)          AS committed_cost,
        SUM(effective_cost) FILTER (WHERE commitment_discount_status = 'Used'
            OR (pricing_category = 'Standard' AND service_category = 'Compute'))           AS coverable_cost
    FROM charge_group
    WHERE charge_category = 'Usage'
    GROUP BY ALL
),
bill_measures AS (
    SELECT
        billing_period, currency,
        SUM(billed_cost)                                                                   AS billed_cost,
        SUM(billed_cost) FILTER (WHERE status <> 'UNLOGGED')                               AS logged_cost,
        SUM(abs(variance)) FILTER (WHERE status = 'MATCHED')                               AS variance_cost,
        SUM(billed_cost) FILTER (WHERE status = 'MATCHED')                                 AS matched_cost
    FROM bill_reconciliation
    WHERE billed_cost IS NOT NULL
    GROUP BY ALL
)
SELECT billing_period, scope, team, capability, currency, numerator, denominator FROM ledger_measures
UNION ALL
SELECT billing_period, 'organisation', '(all)', 'tag_compliance', currency, numerator, denominator FROM tag_measures
UNION ALL
SELECT billing_period, 'organisation', '(all)', 'commitment_coverage', currency, used_cost, coverable_cost FROM commitment_measures
UNION ALL
SELECT billing_period, 'organisation', '(all)', 'commitment_utilisation', currency, used_cost, committed_cost FROM commitment_measures
UNION ALL
SELECT billing_period, 'organisation', '(all)', 'ai_log_coverage', currency, logged_cost, billed_cost FROM bill_measures
UNION ALL
SELECT billing_period, 'organisation', '(all)', 'bill_log_variance', currency, variance_cost, matched_cost FROM bill_measures
