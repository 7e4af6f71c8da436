-- The largest ledger rows behind an amount in each currency, with the group of charges each comes from and the tags it carries.
-- Of an AI charge also the tokens on the bill of its meter, over all months and currencies it was billed in; null where two
-- providers bill the model to one account. Reads: attributed_cost, charge_group, tag_set, bill_reconciliation.
-- Markers: team, feature, usage_date, service, charge_group (null: any), lines (how many of each currency).
WITH ranked_rows AS (
    SELECT
        l.*,
        ROW_NUMBER() OVER (
            PARTITION BY l.currency
            ORDER BY abs(l.effective_cost) DESC, abs(l.billed_cost) DESC, l.usage_date, l.charge_group_id, l.team, l.former_team,
                l.feature, l.method, l.rule_id, l.reason) AS position
    FROM attributed_cost AS l
    WHERE (:team IS NULL OR l.team = :team)
        AND (:feature IS NULL OR l.feature = :feature)
        AND (:usage_date IS NULL OR l.usage_date = :usage_date)
        AND (:service IS NULL OR l.service_name = :service)
        AND (:charge_group IS NULL OR l.charge_group_id = :charge_group)
),
team_tags AS (
    SELECT billing_period, tag_set_id, struct(outcome, raw_key, raw_value, value, suggestion) AS team_tag
    FROM tag_set
    WHERE dimension = 'team'
),
feature_tags AS (
    SELECT billing_period, tag_set_id, struct(outcome, raw_key, raw_value, value, suggestion) AS feature_tag
    FROM tag_set
    WHERE dimension = 'feature'
),
meters AS (
    SELECT
        usage_date, account_id, model_id, token_class,
        CASE WHEN COUNT(DISTINCT provider) = 1 THEN SUM(billed_tokens) END AS billed_tokens
    FROM bill_reconciliation
    GROUP BY ALL
)
SELECT
    l.*,
    c.sub_account_id,
    c.charges,
    c.billed_cost      AS group_billed_cost,
    c.effective_cost   AS group_effective_cost,
    t.team_tag,
    f.feature_tag,
    m.billed_tokens
FROM ranked_rows AS l
LEFT JOIN charge_group AS c
    ON c.billing_period = l.billing_period AND c.charge_group_id = l.charge_group_id
LEFT JOIN team_tags AS t
    ON t.billing_period = c.billing_period AND t.tag_set_id = c.tag_set_id
LEFT JOIN feature_tags AS f
    ON f.billing_period = c.billing_period AND f.tag_set_id = c.tag_set_id
LEFT JOIN meters AS m
    ON m.usage_date = l.usage_date AND m.account_id = COALESCE(c.sub_account_id, '(unknown)')
    AND m.model_id = l.model_id AND m.token_class = l.token_class
WHERE l.position <= :lines
ORDER BY l.currency, l.position
