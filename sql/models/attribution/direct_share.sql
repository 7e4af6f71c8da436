-- Ledger rows of charges that need no pool: owned by rule, tag or inheritance, or split by the logs.
-- Grain: as attributed_cost. Reads: charge_group, current_owner, ai_charge, usage_weight. Concepts: C01.
-- Policy: the real bill is split, token class by token class, by logged tokens. Where the bill counts more tokens than the
-- logs, the missing ones weigh too and their share is UNLOGGED; where it counts fewer, the logs split all of it. Calls
-- without an owner keep their share under (unattributed). What a policy shares, or leaves to nobody, is not split by logs.
WITH owned_charges AS (
    SELECT c.*, o.team, o.former_team, o.choice, o.team_method, o.team_evidence_grade, o.team_rule_id, o.team_rule_version, o.feature, o.feature_method,
        a.provider_id, a.account_id, a.model_id, a.token_class
    FROM charge_group AS c
    LEFT JOIN current_owner AS o ON o.billing_period = c.billing_period AND o.subject_id = c.charge_group_id
    LEFT JOIN ai_charge AS a ON a.billing_period = c.billing_period AND a.charge_group_id = c.charge_group_id
),
billed_meters AS (
    SELECT usage_date, provider_id, account_id, model_id, token_class, SUM(billed_tokens) AS billed_tokens
    FROM ai_charge
    GROUP BY ALL
),
logged_meters AS (
    SELECT
        usage_date, provider_id, account_id, model_id, token_class,
        CAST(SUM(tokens) AS DECIMAL(38, 18))                                                  AS logged_tokens,
        array_sort(collect_list(struct(
            team, feature, CAST(NULL AS STRING) AS reason, CAST(tokens AS DECIMAL(38, 18)) AS weight))) AS callers
    FROM usage_weight
    GROUP BY ALL
),
split_meters AS (
    SELECT
        l.* EXCEPT (callers),
        greatest(l.logged_tokens, COALESCE(b.billed_tokens, l.logged_tokens))                 AS split_tokens,
        CASE WHEN b.billed_tokens > l.logged_tokens
            THEN array_append(callers, struct(
                '(unattributed)' AS team, '(unattributed)' AS feature, 'UNLOGGED' AS reason,
                CAST(b.billed_tokens - l.logged_tokens AS DECIMAL(38, 18)) AS weight))
            ELSE callers
        END                                                                                   AS recipients
    FROM logged_meters AS l
    LEFT JOIN billed_meters AS b USING (usage_date, provider_id, account_id, model_id, token_class)
),
shared_out_charges AS (
    SELECT
        c.*,
        m.split_tokens,
        m.recipients,
        shares(c.billed_cost, transform(m.recipients, r -> CAST(r.weight AS STRING)))     AS billed_shares,
        shares(c.effective_cost, transform(m.recipients, r -> CAST(r.weight AS STRING)))  AS effective_shares
    FROM owned_charges AS c
    JOIN split_meters AS m USING (usage_date, provider_id, account_id, model_id, token_class)
    WHERE c.team_method = 'NONE' AND COALESCE(c.choice, 'buyer') = 'buyer'
),
split_charges AS (
    SELECT
        * EXCEPT (recipients, billed_shares, effective_shares),
        explode(arrays_zip(recipients, billed_shares, effective_shares))  AS part
    FROM shared_out_charges
)
SELECT
    billing_period, usage_date, source, provider, COALESCE(service_name, '(none)') AS service_name, charge_category,
    charge_group_id, model_id, token_class, team, former_team, feature, currency, billed_cost, effective_cost,
    team_method                     AS method,
    CASE feature_method WHEN 'NONE' THEN 'UNATTRIBUTED' ELSE feature_method END AS feature_method,
    team_evidence_grade             AS evidence_grade,
    team_rule_id                    AS rule_id,
    team_rule_version               AS rule_version,
    CAST(NULL AS STRING)            AS reason,
    CAST(NULL AS STRING)            AS weight_unit,
    CAST(NULL AS DECIMAL(38, 18))   AS weight_numerator,
    CAST(NULL AS DECIMAL(38, 18))   AS weight_denominator,
    CAST(NULL AS STRING)            AS weight_fraction,
    settles_on(usage_date, billing_period, false) AS settles_on
FROM owned_charges
WHERE team_method <> 'NONE'
UNION ALL
SELECT
    billing_period, usage_date, source, provider, COALESCE(service_name, '(none)'), charge_category,
    charge_group_id, model_id, token_class,
    part.recipients.team,
    CAST(NULL AS STRING),
    CASE WHEN feature_method = 'NONE' THEN part.recipients.feature ELSE feature END,
    currency,
    SUM(part.billed_shares),
    SUM(part.effective_shares),
    CASE WHEN part.recipients.reason = 'UNLOGGED' THEN 'UNATTRIBUTED' ELSE 'USAGE_SPLIT' END,
    CASE
        WHEN feature_method <> 'NONE' THEN feature_method
        WHEN part.recipients.feature = '(unattributed)' THEN 'UNATTRIBUTED'
        ELSE 'USAGE_SPLIT'
    END,
    CASE WHEN part.recipients.team = '(unattributed)' THEN 'F' ELSE 'C' END,
    CAST(NULL AS STRING),
    CAST(NULL AS STRING),
    CASE WHEN part.recipients.team = '(unattributed)' THEN COALESCE(part.recipients.reason, 'CALLER_UNKNOWN') END,
    concat(token_class, ' tokens'),
    SUM(part.recipients.weight),
    split_tokens,
    CAST(NULL AS STRING),
    settles_on(usage_date, billing_period, false)
FROM split_charges
GROUP BY ALL
