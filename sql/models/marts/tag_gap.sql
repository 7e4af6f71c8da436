-- Cost without a tag by cause, with who can close the gap and how. Concepts: C02, C03.
-- Grain: billing_period, dimension, cause, source, provider, sub_account_id, service_name, raw_key, raw_value, suggestion,
-- evidence, currency. Reads: gap_cost, ended_rule, service_tag_start, resource_tag_start.
-- Policy: what gap_cost holds lands under the first cause that holds, so that gaps and tagged cost add up to the ledger
-- without its rejected rows. In order:
--   ORPHANED_OWNER    on a team that has ended and that nobody took over, or left to nobody by a rule that has ended
--   TYPO_OR_CASE      a tag whose value, or key, resembles a known one; before pools, which only take what is not claimed
--   WRONG_VALUE       a tag whose value is not allowed and resembles none
--   SHARED_BY_DESIGN  in a declared pool, split by the logs, or placed by a policy whatever its tag
--   UNTAGGABLE        of a kind that cannot carry a tag (untaggable seed); AI charges without calls are UNTAGGED: logs help
--   NOT_ACTIVATED     the provider shows only activated keys, and no charge of the source has a key of the dimension while
--                     other sources do, or none had before several services began to have it on one day
--   TAGGED_LATE       the same resource, else all of the same account's service, has it on later days of the month
--   UNTAGGED          the rest
WITH judged_costs AS (
    SELECT
        g.*,
        e.rule_id                                                          AS ended_rule_id,
        r.first_value_date,
        r.first_value,
        s.late_until,
        s.late_value,
        s.activated_on,
        s.activated_services,
        CASE
            WHEN g.placement = 'ENDED_TEAM' OR (g.placement = 'NOBODY' AND e.rule_id IS NOT NULL) THEN 'ORPHANED_OWNER'
            WHEN g.outcome IN ('INVALID', 'MISSING') AND g.suggestion IS NOT NULL THEN 'TYPO_OR_CASE'
            WHEN g.outcome = 'INVALID' THEN 'WRONG_VALUE'
            WHEN g.placement IN ('POOL', 'EMPTY_POOL', 'POLICY', 'LOGS') OR g.outcome <> 'MISSING' THEN 'SHARED_BY_DESIGN'
            WHEN g.placement IN ('CALLS', 'UNLOGGED') THEN 'UNTAGGED'
            WHEN g.untaggable_reason IS NOT NULL THEN 'UNTAGGABLE'
            WHEN needs_tag_activation(g.provider)
                AND (s.only_elsewhere OR (g.usage_date < s.activated_on AND s.first_key_date IS NOT NULL)) THEN 'NOT_ACTIVATED'
            WHEN g.usage_date < COALESCE(r.first_value_date, s.late_until) THEN 'TAGGED_LATE'
            ELSE 'UNTAGGED'
        END                                                                AS cause
    FROM gap_cost AS g
    LEFT JOIN ended_rule AS e
        ON e.billing_period = g.billing_period AND e.charge_group_id = g.charge_group_id AND e.dimension = g.dimension
    LEFT JOIN service_tag_start AS s
        ON s.billing_period = g.billing_period AND s.dimension = g.dimension AND s.source = g.source
        AND s.sub_account_id = g.sub_account_id AND s.service_name = g.service_name
    LEFT JOIN resource_tag_start AS r
        ON r.billing_period = g.billing_period AND r.dimension = g.dimension AND r.source = g.source
        AND r.sub_account_id = g.sub_account_id AND r.resource_id = g.resource_id
),
shown_costs AS (
    SELECT
        *,
        cause IN ('ORPHANED_OWNER', 'TYPO_OR_CASE', 'WRONG_VALUE')         AS shows_tag,
        CASE cause
            WHEN 'ORPHANED_OWNER' THEN CASE
                WHEN placement = 'ENDED_TEAM' THEN concat('team ', ended_team, ' has ended')
                ELSE concat('rule ', ended_rule_id, ' has ended') END
            WHEN 'TYPO_OR_CASE' THEN CASE
                WHEN raw_value IS NULL THEN concat('the key resembles ', suggestion)
                ELSE concat('the value resembles ', suggestion) END
            WHEN 'WRONG_VALUE' THEN 'the value is not allowed and resembles none'
            WHEN 'SHARED_BY_DESIGN' THEN CASE placement
                WHEN 'POOL' THEN CASE WHEN pool_id LIKE 'policy:%' THEN pool_id ELSE concat('pool ', COALESCE(pool_id, '(none)')) END
                WHEN 'EMPTY_POOL' THEN concat('pool ', COALESCE(pool_id, '(none)'), ' finds no weights')
                WHEN 'LOGS' THEN 'split by the logs'
                ELSE 'placed by a policy whatever its tag' END
            WHEN 'UNTAGGABLE' THEN untaggable_reason
            WHEN 'NOT_ACTIVATED' THEN CASE
                WHEN usage_date < activated_on THEN concat('on ', activated_services, ' services at once from ', activated_on, ', on none before')
                ELSE 'on no charge of this source, on charges of others' END
            WHEN 'TAGGED_LATE' THEN CASE
                WHEN first_value_date IS NOT NULL THEN concat('on the resource from ', first_value_date)
                ELSE concat('on all charges of the service from ', late_until) END
            ELSE CASE placement
                WHEN 'CALLS' THEN 'calls that name nobody'
                WHEN 'UNLOGGED' THEN 'tokens that no log holds'
                ELSE 'no tag' END
        END                                                                AS evidence,
        CASE cause
            WHEN 'TYPO_OR_CASE' THEN suggestion
            WHEN 'TAGGED_LATE' THEN CASE WHEN first_value_date IS NOT NULL THEN first_value ELSE late_value END
        END                                                                AS shown_suggestion
    FROM judged_costs
)
SELECT
    billing_period,
    dimension,
    cause,
    gap_fixer(cause, placement)                                            AS who_can_fix,
    source,
    provider,
    sub_account_id,
    service_name,
    CASE WHEN shows_tag THEN raw_key END                                   AS raw_key,
    CASE WHEN shows_tag THEN raw_value END                                 AS raw_value,
    shown_suggestion                                                       AS suggestion,
    evidence,
    gap_advice(cause, placement, dimension, raw_key, raw_value, shown_suggestion) AS what_to_do,
    currency,
    SUM(effective_cost)                                                    AS effective_cost,
    SUM(billed_cost)                                                       AS billed_cost,
    SUM(unattributed_cost)                                                 AS unattributed_cost,
    SUM(charges)                                                           AS charges,
    MIN(usage_date)                                                        AS first_usage_date,
    MAX(usage_date)                                                        AS last_usage_date
FROM shown_costs
GROUP BY ALL
