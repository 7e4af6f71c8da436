-- The pool that takes a group of charges when no rule, tag, inheritance or log does.
-- Grain: billing_period, charge_group_id. Reads: pool_match, policed_charge.
-- Policy: what a policy shares among all teams falls into the policy's own pool, and what a policy leaves to nobody, or to
-- those who carry the charges it belongs to, into none.
SELECT
    m.billing_period,
    m.charge_group_id,
    CASE
        WHEN p.choice IN ('proportional', 'even')      THEN concat('policy:', p.charge_policy)
        WHEN p.choice IN ('follow_charge', 'unattributed') THEN NULL
        ELSE m.pool_id
    END AS pool_id
FROM pool_match AS m
LEFT JOIN policed_charge AS p USING (billing_period, charge_group_id)
