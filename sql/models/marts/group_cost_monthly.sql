-- Cost by the declared organisation: every team, and every group with all that belongs to it.
-- Grain: billing_period, team_group, currency. Reads: attributed_cost, team.
-- Policy: a team that is not declared, and members such as (unattributed), stand for themselves, so that the groups without a
-- parent hold the whole ledger.
WITH placed AS (
    SELECT l.billing_period, l.team, l.currency, l.billed_cost, l.effective_cost,
        explode(COALESCE(split(t.path, '/'), array(l.team))) AS team_group
    FROM attributed_cost AS l
    LEFT JOIN team AS t ON t.team = l.team
)
SELECT
    p.billing_period,
    p.team_group,
    g.parent,
    COUNT(DISTINCT p.team)                                                       AS teams,
    p.currency,
    SUM(p.billed_cost)                                                           AS billed_cost,
    SUM(p.effective_cost)                                                        AS effective_cost,
    COALESCE(SUM(p.effective_cost) FILTER (WHERE p.team = p.team_group), 0)      AS own_effective_cost
FROM placed AS p
LEFT JOIN team AS g ON g.team = p.team_group
GROUP BY p.billing_period, p.team_group, g.parent, p.currency
