-- Ledger rows of credits and refunds that follow the charges they belong to.
-- Grain: as attributed_cost. Reads: policed_charge, charge_group, current_owner, direct_share.
-- Policy: a bill seldom says which charge a credit is for, so it goes by the direct cost of the month over the same account,
-- service and SKU (where rules keep the SKU), else over the same account. Only teams that carry more than nothing there take
-- part, and neither credits nor other charges under a policy weigh. With nothing to follow it stays (unattributed).
WITH followers AS (
    SELECT c.*, p.charge_policy, o.feature AS own_feature, o.feature_method
    FROM policed_charge AS p
    JOIN charge_group AS c USING (billing_period, charge_group_id)
    JOIN current_owner AS o ON o.billing_period = c.billing_period AND o.subject_id = c.charge_group_id
    WHERE p.choice = 'follow_charge'
),
followed AS (
    SELECT
        c.billing_period, c.source, c.currency, COALESCE(c.sub_account_id, '(none)') AS account,
        COALESCE(c.service_name, '(none)') AS service, COALESCE(c.sku_id, '(none)') AS sku,
        d.team, d.feature, d.effective_cost
    FROM direct_share AS d
    JOIN charge_group AS c USING (billing_period, charge_group_id)
    LEFT ANTI JOIN policed_charge AS p
        ON p.billing_period = c.billing_period AND p.charge_group_id = c.charge_group_id
    WHERE d.team NOT LIKE '(%'
),
scopes AS (
    SELECT billing_period, source, currency, account, service, sku, team, feature, SUM(effective_cost) AS weight
    FROM followed
    GROUP BY GROUPING SETS (
        (billing_period, source, currency, account, service, sku, team, feature),
        (billing_period, source, currency, account, team, feature))
    HAVING SUM(effective_cost) > 0
),
recipients AS (
    SELECT
        billing_period, source, currency, account, service, sku,
        SUM(weight)                                             AS total_weight,
        array_sort(collect_list(struct(team, feature, weight))) AS recipients
    FROM scopes
    GROUP BY ALL
),
weighed AS (
    SELECT
        f.*,
        COALESCE(n.recipients, w.recipients)                    AS recipients,
        COALESCE(n.total_weight, w.total_weight)                AS total_weight,
        concat(f.currency, ' of direct cost in account ', COALESCE(f.sub_account_id, '(none)'),
            CASE WHEN n.recipients IS NOT NULL THEN concat(', ', COALESCE(f.service_name, '(none)')) ELSE '' END) AS weight_unit
    FROM followers AS f
    LEFT JOIN recipients AS n
        ON n.billing_period = f.billing_period AND n.source = f.source AND n.currency = f.currency
        AND n.account = COALESCE(f.sub_account_id, '(none)') AND n.service = COALESCE(f.service_name, '(none)')
        AND n.sku = COALESCE(f.sku_id, '(none)')
    LEFT JOIN recipients AS w
        ON w.billing_period = f.billing_period AND w.source = f.source AND w.currency = f.currency
        AND w.account = COALESCE(f.sub_account_id, '(none)') AND w.service IS NULL
),
shared_out AS (
    SELECT
        *,
        shares(billed_cost, transform(recipients, r -> CAST(r.weight AS STRING)))     AS billed_shares,
        shares(effective_cost, transform(recipients, r -> CAST(r.weight AS STRING)))  AS effective_shares
    FROM weighed
    WHERE recipients IS NOT NULL
),
split_charges AS (
    SELECT
        * EXCEPT (recipients, billed_shares, effective_shares),
        explode(arrays_zip(recipients, billed_shares, effective_shares)) AS part
    FROM shared_out
)
SELECT
    billing_period,
    usage_date,
    source,
    provider,
    COALESCE(service_name, '(none)')                               AS service_name,
    charge_category,
    charge_group_id,
    CAST(NULL AS STRING)                                           AS model_id,
    CAST(NULL AS STRING)                                           AS token_class,
    part.recipients.team                                           AS team,
    CAST(NULL AS STRING)                                           AS former_team,
    CASE WHEN feature_method = 'NONE' THEN part.recipients.feature ELSE own_feature END AS feature,
    currency,
    SUM(part.billed_shares)                                        AS billed_cost,
    SUM(part.effective_shares)                                     AS effective_cost,
    'SHARED'                                                       AS method,
    CASE WHEN feature_method = 'NONE' THEN 'SHARED' ELSE feature_method END AS feature_method,
    'D'                                                            AS evidence_grade,
    concat('policy:', charge_policy)                               AS rule_id,
    'follow_charge'                                                AS rule_version,
    CAST(NULL AS STRING)                                           AS reason,
    weight_unit,
    SUM(part.recipients.weight)                                    AS weight_numerator,
    total_weight                                                   AS weight_denominator,
    CAST(NULL AS STRING)                                           AS weight_fraction,
    settles_on(usage_date, billing_period, true)                   AS settles_on
FROM split_charges
GROUP BY ALL
