-- FAIL: A group of charges does not come out of the ledger with the cost it went in. A bug of ours: report the run id.
WITH placed AS (
    SELECT billing_period, charge_group_id, SUM(billed_cost) AS billed_cost, SUM(effective_cost) AS effective_cost
    FROM attributed_cost
    WHERE method NOT IN ('REJECTED', 'REALLOCATED')
    GROUP BY ALL
)
SELECT
    COALESCE(c.billing_period, p.billing_period)      AS billing_period,
    COALESCE(c.charge_group_id, p.charge_group_id)    AS charge_group_id,
    c.billed_cost                                     AS charged_billed_cost,
    p.billed_cost                                     AS placed_billed_cost,
    c.effective_cost                                  AS charged_effective_cost,
    p.effective_cost                                  AS placed_effective_cost
FROM charge_group AS c
FULL OUTER JOIN placed AS p ON p.billing_period = c.billing_period AND p.charge_group_id = c.charge_group_id
WHERE c.billed_cost IS DISTINCT FROM p.billed_cost OR c.effective_cost IS DISTINCT FROM p.effective_cost
