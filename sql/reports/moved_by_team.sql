-- What each team carries before and after a change of the rules, by cost and currency; those that change most come first.
-- Reads: ledger_before, ledger_after, moved_cost.
-- Policy: what moves between features of one team neither leaves nor reaches it, and stands by itself. A team changes where
-- half a cent or more moves: weights that change leave other rests in the last digits of a share, and they are in the sums.
WITH ledgers AS (
    SELECT currency, team, billed_cost, effective_cost, true AS is_before FROM ledger_before
    UNION ALL
    SELECT currency, team, billed_cost, effective_cost, false FROM ledger_after
),
carried AS (
    SELECT
        currency, cost_metric, team,
        COALESCE(SUM(cost) FILTER (WHERE is_before), 0)                          AS before_cost,
        COALESCE(SUM(cost) FILTER (WHERE NOT is_before), 0)                      AS after_cost
    FROM ledgers
    LATERAL VIEW stack(2, 'EffectiveCost', effective_cost, 'BilledCost', billed_cost) AS cost_metric, cost
    GROUP BY currency, cost_metric, team
),
moved AS (
    SELECT
        currency, cost_metric, team,
        COALESCE(SUM(cost) FILTER (WHERE leaves AND team <> other_team), 0)      AS moved_out_cost,
        COALESCE(SUM(cost) FILTER (WHERE NOT leaves AND team <> other_team), 0)  AS moved_in_cost,
        COALESCE(SUM(cost) FILTER (WHERE leaves AND team = other_team), 0)       AS between_features_cost
    FROM moved_cost
    LATERAL VIEW stack(2, 'EffectiveCost', effective_cost, 'BilledCost', billed_cost) AS cost_metric, cost
    LATERAL VIEW stack(2, from_team, to_team, true, to_team, from_team, false) AS team, other_team, leaves
    GROUP BY currency, cost_metric, team
)
SELECT
    cost_metric,
    currency,
    team,
    before_cost,
    COALESCE(moved_out_cost, 0)                    AS moved_out_cost,
    COALESCE(moved_in_cost, 0)                     AS moved_in_cost,
    exact_difference(after_cost, before_cost)      AS net_cost,
    after_cost,
    COALESCE(between_features_cost, 0)             AS between_features_cost,
    COALESCE(is_shown_move(moved_out_cost, moved_in_cost) OR is_shown_move(between_features_cost, 0), false)
                                                   AS changes
FROM carried
LEFT JOIN moved USING (currency, cost_metric, team)
ORDER BY cost_metric DESC, currency, abs(net_cost) DESC, abs(between_features_cost) DESC, team
