-- Which exports of a source hold charges of which account, for sources with more than one.
-- Grain: billing_period, source, sub_account_id, currency, scope. Reads: charge_by_file, input_file.
-- Policy: only usage is looked at. An export that holds an account holds its usage; of Azure's two datasets one may give the
-- usage and the other what was paid for commitments, which is one bill.
WITH several AS (
    SELECT source
    FROM input_file
    WHERE kind = 'billing'
    GROUP BY source
    HAVING COUNT(DISTINCT scope) > 1
)
SELECT
    c.billing_period,
    c.source,
    c.sub_account_id,
    c.currency,
    f.scope,
    MIN(c.path)                                                AS path,
    CAST(SUM(c.billed_cost) AS DECIMAL(38, 18))                AS billed_cost
FROM charge_by_file AS c
JOIN input_file AS f ON f.kind = 'billing' AND f.source = c.source AND f.path = c.path
WHERE c.source IN (SELECT source FROM several) AND c.reject_reason IS NULL AND c.sub_account_id IS NOT NULL
    AND c.charge_category = 'Usage'
GROUP BY ALL
