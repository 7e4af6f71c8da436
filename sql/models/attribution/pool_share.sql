-- Ledger rows of charges that shared pools place.
-- Grain: as attributed_cost. Reads: charge_group, charge_pool, pool, pool_recipient, current_owner, ai_charge, direct_share.
-- Policy: only what rules, tags, inheritance and logs left over falls into a pool. A pool that reaches nobody places
-- nothing: its charges stay (unattributed) with that reason, as does the part that another pool would pay it. Recipients
-- that the feature of the charge itself makes one are one row.
WITH pooled_charges AS (
    SELECT c.*, p.pool_id, p.pool_version, o.feature, o.feature_method, a.model_id, a.token_class
    FROM charge_group AS c
    JOIN charge_pool AS m USING (billing_period, charge_group_id)
    JOIN pool AS p ON p.pool_id = m.pool_id
    LEFT JOIN current_owner AS o ON o.billing_period = c.billing_period AND o.subject_id = c.charge_group_id
    LEFT JOIN ai_charge AS a ON a.billing_period = c.billing_period AND a.charge_group_id = c.charge_group_id
    LEFT ANTI JOIN direct_share AS d
        ON d.billing_period = c.billing_period AND d.charge_group_id = c.charge_group_id
),
recipients AS (
    SELECT
        pool_id, billing_period, usage_date, currency, evidence_grade, weighed_by_month, weight_unit,
        array_sort(collect_list(struct(
            team, feature, weight_numerator, weight_denominator, weight_digits, weight_fraction))) AS recipients
    FROM pool_recipient
    GROUP BY ALL
),
shared_out_charges AS (
    SELECT
        c.*,
        r.* EXCEPT (pool_id, billing_period, usage_date, currency),
        shares(c.billed_cost, transform(r.recipients, part -> part.weight_digits))      AS billed_shares,
        shares(c.effective_cost, transform(r.recipients, part -> part.weight_digits))   AS effective_shares
    FROM pooled_charges AS c
    JOIN recipients AS r
        ON r.pool_id = c.pool_id AND r.billing_period = c.billing_period AND r.usage_date = c.usage_date
        AND r.currency = c.currency
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
    CAST(NULL AS STRING)                                           AS former_team,
    CASE WHEN feature_method = 'NONE' THEN part.recipients.feature ELSE feature END AS feature,
    currency,
    SUM(part.billed_shares)                                        AS billed_cost,
    SUM(part.effective_shares)                                     AS effective_cost,
    CASE WHEN part.recipients.team = '(unattributed)' THEN 'UNATTRIBUTED' ELSE 'SHARED' END AS method,
    CASE
        WHEN feature_method <> 'NONE' THEN feature_method
        WHEN part.recipients.team = '(unattributed)' THEN 'UNATTRIBUTED'
        ELSE 'SHARED'
    END                                                            AS feature_method,
    CASE WHEN part.recipients.team = '(unattributed)' THEN 'F' ELSE evidence_grade END AS evidence_grade,
    pool_id                                                        AS rule_id,
    pool_version                                                   AS rule_version,
    CASE part.recipients.team
        WHEN '(idle)' THEN 'IDLE'
        WHEN '(unattributed)' THEN 'POOL_WITHOUT_WEIGHTS'
    END                                                            AS reason,
    weight_unit,
    SUM(part.recipients.weight_numerator)                          AS weight_numerator,
    part.recipients.weight_denominator                             AS weight_denominator,
    sum_fraction(collect_list(part.recipients.weight_fraction))    AS weight_fraction,
    settles_on(usage_date, billing_period, weighed_by_month)       AS settles_on
FROM split_charges
GROUP BY ALL
