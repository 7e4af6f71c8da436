-- Teams that carry another amount as published than by the rules before a change. Reads: ledger_before, published_ledger.
-- Policy: less than a cent does not count, since groups that were read again leave other rests in the last digit.
WITH ledgers AS (
    SELECT currency, team, effective_cost AS before_cost, CAST(0 AS DECIMAL(38, 18)) AS published_cost FROM ledger_before
    UNION ALL
    SELECT currency, team, CAST(0 AS DECIMAL(38, 18)), effective_cost FROM published_ledger
)
SELECT DISTINCT team
FROM (
    SELECT currency, team
    FROM ledgers
    GROUP BY currency, team
    HAVING abs(exact_difference(SUM(before_cost), SUM(published_cost))) >= 0.01
)
ORDER BY team
