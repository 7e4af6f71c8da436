-- Ledger rows of every charge of the bill, before teams that were split by weights are, and before reallocations.
-- Grain: as attributed_cost. Concepts: C01.
-- Reads: direct_share, pool_share, followed_share, charge_group, charge_pool, current_owner, ai_charge, rejected_row.
-- Policy: what nothing places stays (unattributed), with the reason that helps most; rejected rows stay in the total.
WITH placed_groups AS (
    SELECT billing_period, charge_group_id FROM direct_share
    UNION
    SELECT billing_period, charge_group_id FROM pool_share
    UNION
    SELECT billing_period, charge_group_id FROM followed_share
),
left_over_charges AS (
    SELECT c.*, o.feature, o.feature_method, o.choice, m.pool_id, a.model_id, a.token_class
    FROM charge_group AS c
    LEFT JOIN current_owner AS o ON o.billing_period = c.billing_period AND o.subject_id = c.charge_group_id
    LEFT JOIN charge_pool AS m ON m.billing_period = c.billing_period AND m.charge_group_id = c.charge_group_id
    LEFT JOIN ai_charge AS a ON a.billing_period = c.billing_period AND a.charge_group_id = c.charge_group_id
    LEFT ANTI JOIN placed_groups AS p ON p.billing_period = c.billing_period AND p.charge_group_id = c.charge_group_id
)
SELECT * FROM direct_share
UNION ALL
SELECT * FROM pool_share
UNION ALL
SELECT * FROM followed_share
UNION ALL
SELECT
    billing_period, usage_date, source, provider, COALESCE(service_name, '(none)'), charge_category,
    charge_group_id, model_id, token_class, '(unattributed)', CAST(NULL AS STRING), feature, currency, billed_cost, effective_cost,
    'UNATTRIBUTED',
    CASE feature_method WHEN 'NONE' THEN 'UNATTRIBUTED' ELSE feature_method END,
    'F',
    pool_id,
    CAST(NULL AS STRING),
    CASE
        WHEN choice = 'follow_charge' THEN 'NOTHING_TO_FOLLOW'
        WHEN choice = 'unattributed' THEN 'POLICY'
        WHEN pool_id IS NOT NULL THEN 'POOL_WITHOUT_WEIGHTS'
        WHEN model_id IS NOT NULL THEN 'UNLOGGED'
        ELSE 'NO_OWNER'
    END,
    CAST(NULL AS STRING),
    CAST(NULL AS DECIMAL(38, 18)),
    CAST(NULL AS DECIMAL(38, 18)),
    CAST(NULL AS STRING),
    settles_on(usage_date, billing_period, pool_id IS NOT NULL)
FROM left_over_charges
UNION ALL
SELECT
    billing_period,
    COALESCE(usage_date, to_date(concat(billing_period, '-01'))),
    source, provider, '(none)', '(rejected)', '(rejected)', CAST(NULL AS STRING), CAST(NULL AS STRING),
    '(rejected)', CAST(NULL AS STRING), '(unattributed)', currency,
    COALESCE(SUM(billed_cost), 0),
    COALESCE(SUM(effective_cost), 0),
    'REJECTED', 'REJECTED', 'F',
    CAST(NULL AS STRING),
    CAST(NULL AS STRING),
    reason,
    CAST(NULL AS STRING),
    CAST(NULL AS DECIMAL(38, 18)),
    CAST(NULL AS DECIMAL(38, 18)),
    CAST(NULL AS STRING),
    settles_on(COALESCE(usage_date, to_date(concat(billing_period, '-01'))), billing_period, false)
FROM rejected_row
WHERE kind = 'billing'
GROUP BY billing_period, usage_date, source, provider, currency, reason
