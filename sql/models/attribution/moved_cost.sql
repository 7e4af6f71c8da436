-- What a change of the ownership rules moves, group of charges by group of charges: from whom, to whom, how much.
-- Grain: source, usage_date, charge_group_id, currency, from_team, from_feature, to_team, to_feature.
-- Reads: ledger_before, ledger_after. Concepts: C01.
-- Policy: what a team and feature carry of a group under both rule sets stays there. The rest leaves those who carry less
-- and reaches those who carry more. Where several leave and several arrive, each side stands in line by name, and every
-- part of the one line goes to the same place in the other: movements sum exactly to both sides, and say how much moved,
-- not whose part became whose. Billed and effective cost are matched each by itself; a credit moves as the negative amount
-- it is. Another rule that gives the same money to the same team and feature moves nothing.
WITH ledgers AS (
    SELECT *, true AS is_before FROM ledger_before
    UNION ALL
    SELECT *, false FROM ledger_after
),
placed AS (
    SELECT
        *,
        concat_ws(' ', method, rule_id, reason,
            CASE WHEN feature <> '(unattributed)' AND feature_method <> method THEN concat('(feature ', feature_method, ')') END
        ) AS placement
    FROM ledgers
),
carried AS (
    SELECT
        billing_period, source, usage_date, provider, service_name, charge_group_id, currency, cost_metric, team, feature,
        array_join(array_sort(collect_set(placement) FILTER (WHERE is_before)), ', ')        AS placed_before,
        array_join(array_sort(collect_set(placement) FILTER (WHERE NOT is_before)), ', ')    AS placed_after,
        COALESCE(SUM(cost) FILTER (WHERE is_before), 0)                                      AS before_cost,
        COALESCE(SUM(cost) FILTER (WHERE NOT is_before), 0)                                  AS after_cost
    FROM placed
    LATERAL VIEW stack(2, 'BilledCost', billed_cost, 'EffectiveCost', effective_cost) AS cost_metric, cost
    GROUP BY billing_period, source, usage_date, provider, service_name, charge_group_id, currency, cost_metric, team, feature
),
changed AS (
    SELECT
        *,
        abs(exact_difference(after_cost, before_cost))         AS change,
        least(before_cost, after_cost) < 0                     AS is_credit,
        abs(after_cost) < abs(before_cost)                     AS leaves
    FROM carried
    WHERE before_cost <> after_cost
),
in_line AS (
    SELECT
        *,
        COALESCE(SUM(change) OVER before_it, 0)                AS starts_at,
        SUM(change) OVER up_to_it                              AS ends_at
    FROM changed
    WINDOW
        before_it AS (
            PARTITION BY source, usage_date, charge_group_id, currency, cost_metric, leaves
            ORDER BY team, feature
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
        up_to_it AS (
            PARTITION BY source, usage_date, charge_group_id, currency, cost_metric, leaves
            ORDER BY team, feature
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
),
matched AS (
    SELECT
        f.* EXCEPT (team, feature, placed_after),
        f.team AS from_team, f.feature AS from_feature,
        t.team AS to_team, t.feature AS to_feature, t.placed_after,
        exact_difference(least(f.ends_at, t.ends_at), greatest(f.starts_at, t.starts_at)) AS size
    FROM in_line AS f
    JOIN in_line AS t
        ON t.source = f.source AND t.usage_date = f.usage_date AND t.charge_group_id = f.charge_group_id
        AND t.currency = f.currency AND t.cost_metric = f.cost_metric
        AND t.starts_at < f.ends_at AND f.starts_at < t.ends_at
    WHERE f.leaves AND NOT t.leaves
)
SELECT
    billing_period,
    source,
    usage_date,
    provider,
    service_name,
    charge_group_id,
    currency,
    from_team,
    from_feature,
    placed_before,
    to_team,
    to_feature,
    placed_after,
    COALESCE(SUM(CASE WHEN is_credit THEN -size ELSE size END) FILTER (WHERE cost_metric = 'BilledCost'), 0)    AS billed_cost,
    COALESCE(SUM(CASE WHEN is_credit THEN -size ELSE size END) FILTER (WHERE cost_metric = 'EffectiveCost'), 0) AS effective_cost
FROM matched
GROUP BY ALL
