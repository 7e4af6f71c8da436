-- Groups of charges that a policy takes out of the ordinary precedence.
-- Grain: billing_period, charge_group_id. Reads: charge_group, owner_subject, policy, untaggable.
-- Policy: classes are tried in the order below. A declared rule that names a team stands above every policy; the choice
-- owner leaves a class to the ordinary precedence. A refund is a negative group of usage, purchases or adjustments: one
-- that is netted within its group follows the group, which is where it belongs. What a support plan is called stands in the
-- untaggable seed, which names it for the same reason: nobody can tag it.
WITH classed_charges AS (
    SELECT
        billing_period,
        charge_group_id,
        CASE
            WHEN charge_category = 'Tax'                                       THEN 'tax'
            WHEN charge_category = 'Credit'                                    THEN 'credit'
            WHEN commitment_discount_status = 'Unused'                         THEN 'unused_commitment'
            WHEN least(billed_cost, effective_cost) < 0 AND greatest(billed_cost, effective_cost) <= 0 THEN 'refund'
            WHEN marketplace                                                   THEN 'marketplace'
            WHEN service_name RLIKE s.pattern                                  THEN 'support'
        END                                                                    AS charge_policy
    FROM charge_group
    CROSS JOIN (SELECT concat('(?i)', MAX(service_pattern)) AS pattern FROM untaggable WHERE reason = 'support') AS s
)
SELECT c.billing_period, c.charge_group_id, c.charge_policy, p.choice
FROM classed_charges AS c
JOIN policy AS p ON p.charge_policy = c.charge_policy AND p.choice <> 'owner'
JOIN owner_subject AS o ON o.billing_period = c.billing_period AND o.subject_id = c.charge_group_id
WHERE o.dimension = 'team' AND o.rule_id IS NULL
