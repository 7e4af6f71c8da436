-- Ledger rows of charges that shared pools place.
-- Grain: as attributed_cost. Reads: charge_group, charge_pool, pool, pool_weight, owner, ai_charge, direct_share.
-- Policy: only what rules, tags, inheritance and logs left over falls into a pool. Weights of the day win over weights of
-- the month, also for a charge that is booked in a later month. A pool without any weight places nothing: its charges
-- stay (unattributed) with that reason.
WITH pooled_charges AS (
    SELECT c.*, p.pool_id, p.pool_version, p.split, p.to_all, o.feature, o.feature_method, a.model_id, a.token_class
    FROM charge_group AS c
    JOIN charge_pool AS m USING (billing_period, charge_group_id)
    JOIN pool AS p ON p.pool_id = m.pool_id
    LEFT JOIN owner AS o ON o.billing_period = c.billing_period AND o.subject_id = c.charge_group_id
    LEFT JOIN ai_charge AS a ON a.billing_period = c.billing_period AND a.charge_group_id = c.charge_group_id
    LEFT ANTI JOIN direct_share AS d
        ON d.billing_period = c.billing_period AND d.charge_group_id = c.charge_group_id
),
recipients AS (
    SELECT
        pool_id, billing_period, usage_date, currency, weight_unit,
        SUM(weight)                                                AS total_weight,
        array_sort(collect_list(struct(team, feature, weight)))    AS recipients
    FROM pool_weight
    GROUP BY ALL
),
weighed_charges AS (
    SELECT
        c.*,
        COALESCE(d.recipients, m.recipients)                       AS recipients,
        COALESCE(d.total_weight, m.total_weight)                   AS total_weight,
        COALESCE(d.weight_unit, m.weight_unit)                     AS weight_unit,
        d.recipients IS NULL AND c.split <> 'FIXED' AND (c.split <> 'EVEN' OR c.to_all) AS weighed_by_month
    FROM pooled_charges AS c
    LEFT JOIN recipients AS d
        ON d.pool_id = c.pool_id AND d.usage_date = c.usage_date
        AND COALESCE(d.currency, c.currency) = c.currency
    LEFT JOIN recipients AS m
        ON m.pool_id = c.pool_id AND m.billing_period = c.billing_period AND m.usage_date IS NULL
        AND COALESCE(m.currency, c.currency) = c.currency
),
shared_out_charges AS (
    SELECT
        *,
        shares(billed_cost, transform(recipients, r -> r.weight))         AS billed_shares,
        shares(effective_cost, transform(recipients, r -> r.weight))      AS effective_shares
    FROM weighed_charges
    WHERE recipients IS NOT NULL
),
split_charges AS (
    SELECT
        * EXCEPT (recipients, billed_shares, effective_shares),
        explode(arrays_zip(recipients, billed_shares, effective_shares))  AS part
    FROM shared_out_charges
)
SELECT
    billing_period,
    usage_date,
    source,
    provider,
    COALESCE(service_name, '(none)')                               AS service_name,
    charge_category,
    charge_group_id,
    model_id,
    token_class,
    part.recipients.team                                           AS team,
    CASE WHEN feature_method = 'NONE' THEN part.recipients.feature ELSE feature END AS feature,
    currency,
    SUM(part.billed_shares)                                        AS billed_cost,
    SUM(part.effective_shares)                                     AS effective_cost,
    'SHARED'                                                       AS method,
    CASE WHEN feature_method = 'NONE' THEN 'SHARED' ELSE feature_method END AS feature_method,
    CASE split WHEN 'USAGE' THEN 'C' WHEN 'PROPORTIONAL' THEN 'D' ELSE 'E' END AS evidence_grade,
    pool_id                                                        AS rule_id,
    pool_version                                                   AS rule_version,
    CASE WHEN part.recipients.team = '(idle)' THEN 'IDLE' END      AS reason,
    weight_unit,
    SUM(part.recipients.weight)                                    AS weight_numerator,
    total_weight                                                   AS weight_denominator,
    settles_on(usage_date, billing_period, weighed_by_month)       AS settles_on
FROM split_charges
GROUP BY ALL
