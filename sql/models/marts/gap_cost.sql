-- Cost whose dimension came neither from the charge's own tag nor from a rule, with what its tags say instead.
-- Grain: billing_period, charge_group_id, dimension, placement, pool_id, ended_team.
-- Reads: attributed_cost, charge_group, tag_set, team, untaggable. Markers: kept_columns. Concepts: C02, C03.
-- Policy: RULE and TAG are no gap, unless the team they name has ended and nobody took over. INHERITED, USAGE_SPLIT, SHARED
-- and UNATTRIBUTED are: the money may be placed, yet no tag says where. Rejected rows are no charge that somebody could tag,
-- and reallocations none at all. Dimensions beside team and feature are not in the ledger, so there only the tag counts.
WITH asked_lines AS (
    SELECT
        l.*,
        t.dimension,
        t.outcome,
        t.raw_key,
        t.raw_value,
        t.suggestion,
        c.charges,
        COALESCE(c.sub_account_id, '(none)')    AS sub_account_id,
        c.resource_id,
        c.commitment_discount_status,
        c.marketplace,
        CASE WHEN t.dimension = 'team' THEN e.team END AS ended_team,
        c.effective_cost < 0                    AS is_refund,
        CASE t.dimension WHEN 'team' THEN l.method WHEN 'feature' THEN l.feature_method
            ELSE CASE WHEN t.value IS NOT NULL THEN 'TAG' WHEN l.method = 'SHARED' THEN 'SHARED' ELSE 'UNATTRIBUTED' END
        END                                     AS answered_by,
        CASE t.dimension WHEN 'team' THEN l.team WHEN 'feature' THEN l.feature ELSE '(unattributed)' END AS member
    FROM attributed_cost AS l
    JOIN charge_group AS c ON c.billing_period = l.billing_period AND c.charge_group_id = l.charge_group_id
    JOIN tag_set AS t ON t.billing_period = c.billing_period AND t.tag_set_id = c.tag_set_id
    LEFT JOIN team AS e ON e.team = l.team AND e.end_day <= l.usage_date
    WHERE t.required OR t.dimension IN ('team', 'feature')
),
gap_lines AS (
    SELECT
        *,
        CASE
            WHEN ended_team IS NOT NULL THEN 'ENDED_TEAM'
            WHEN answered_by = 'SHARED' THEN 'POOL'
            WHEN reason IN ('POLICY', 'NOTHING_TO_FOLLOW') THEN 'POLICY'
            WHEN reason = 'POOL_WITHOUT_WEIGHTS' THEN 'EMPTY_POOL'
            WHEN reason = 'UNLOGGED' THEN 'UNLOGGED'
            WHEN method = 'USAGE_SPLIT' AND member = '(unattributed)' AND dimension IN ('team', 'feature') THEN 'CALLS'
            WHEN method = 'USAGE_SPLIT' THEN 'LOGS'
            WHEN member = '(unattributed)' THEN 'NOBODY'
            ELSE 'OWNED'
        END                                     AS placement
    FROM asked_lines
    WHERE answered_by NOT IN ('RULE', 'TAG') OR ended_team IS NOT NULL
),
kinds_of_charges AS (
    SELECT DISTINCT
        provider, charge_category, commitment_discount_status, COALESCE(service_name, '(none)') AS service_name,
        effective_cost < 0 AS is_refund, marketplace, resource_id IS NULL AS is_without_resource
    FROM charge_group
),
untaggable_kinds AS (
    SELECT k.*, min_by(u.reason, u.match_order) AS untaggable_reason
    FROM kinds_of_charges AS k
    JOIN untaggable AS u
        ON (u.provider_pattern IS NULL OR k.provider RLIKE concat('(?i)', u.provider_pattern))
        AND (u.charge_category IS NULL OR k.charge_category = u.charge_category)
        AND (u.commitment_discount_status IS NULL OR k.commitment_discount_status = u.commitment_discount_status)
        AND (u.service_pattern IS NULL OR k.service_name RLIKE concat('(?i)', u.service_pattern))
        AND (k.is_refund OR NOT u.only_refunds)
        AND (k.marketplace OR NOT u.only_marketplace)
        AND (k.is_without_resource AND find_in_set('resource_id', :kept_columns) > 0 OR NOT u.only_without_resource)
    GROUP BY ALL
)
-- Kinds are few, which Spark cannot know: without the hint it sorts every line of the ledger to join them.
SELECT /*+ BROADCAST(u) */
    g.billing_period,
    g.charge_group_id,
    g.dimension,
    g.usage_date,
    g.source,
    g.provider,
    g.sub_account_id,
    g.service_name,
    g.resource_id,
    g.outcome,
    g.raw_key,
    g.raw_value,
    g.suggestion,
    g.placement,
    CASE WHEN g.placement IN ('POOL', 'EMPTY_POOL') THEN g.rule_id END                AS pool_id,
    g.ended_team,
    u.untaggable_reason,
    g.currency,
    g.charges,
    SUM(g.billed_cost)                                                                AS billed_cost,
    SUM(g.effective_cost)                                                             AS effective_cost,
    SUM(CASE WHEN g.member = '(unattributed)' THEN g.effective_cost ELSE 0 END)       AS unattributed_cost
FROM gap_lines AS g
LEFT JOIN untaggable_kinds AS u
    ON u.provider = g.provider AND u.charge_category = g.charge_category
    AND u.commitment_discount_status <=> g.commitment_discount_status
    AND u.service_name = g.service_name AND u.is_refund = g.is_refund AND u.marketplace = g.marketplace
    AND u.is_without_resource = (g.resource_id IS NULL)
GROUP BY ALL
