-- How much of a month's cost has an owner before and after a change of the rules, by currency: tag_or_rule is cost whose team
-- a rule or a tag of its own names, attributed is cost on teams. Reads: ledger_before, ledger_after. Concepts: C02, C03.
-- Policy: shares are of effective cost, of the ledger without rejected rows.
WITH ledgers AS (
    SELECT currency, team, method, effective_cost, true AS is_before FROM ledger_before WHERE method <> 'REJECTED'
    UNION ALL
    SELECT currency, team, method, effective_cost, false FROM ledger_after WHERE method <> 'REJECTED'
),
measured AS (
    SELECT
        currency, position, measure,
        COALESCE(SUM(effective_cost) FILTER (WHERE is_before AND counts), 0)         AS before_cost,
        COALESCE(SUM(effective_cost) FILTER (WHERE is_before), 0)                    AS before_total_cost,
        COALESCE(SUM(effective_cost) FILTER (WHERE NOT is_before AND counts), 0)     AS after_cost,
        COALESCE(SUM(effective_cost) FILTER (WHERE NOT is_before), 0)                AS after_total_cost
    FROM ledgers
    LATERAL VIEW stack(4,
        1, 'tag_or_rule', method IN ('RULE', 'TAG'),
        2, 'attributed', team NOT LIKE '(%',
        3, 'idle', team = '(idle)',
        4, 'unattributed', team = '(unattributed)') AS position, measure, counts
    GROUP BY currency, position, measure
)
SELECT
    measure,
    currency,
    before_cost,
    before_total_cost,
    CAST(100 * ratio(before_cost, before_total_cost) AS DECIMAL(38, 1))  AS before_percent,
    after_cost,
    after_total_cost,
    CAST(100 * ratio(after_cost, after_total_cost) AS DECIMAL(38, 1))    AS after_percent,
    exact_difference(after_cost, before_cost)                            AS net_cost
FROM measured
ORDER BY currency, position
