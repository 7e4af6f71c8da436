-- What an AWS Cost and Usage Report itself comes to in the invoice view: the cost of every line item but the split rows.
-- Grain: billing_period, source, path, currency. Reads: aws_cur_export. Markers: run_month.
-- Policy: usage covered by savings plans and the negations that take it off the invoice are both inside, so a delivery
-- where they do not cancel differs from the mapped BilledCost.
SELECT
    COALESCE(
        date_format(billing_period_start, 'yyyy-MM'),
        date_format(usage_start, 'yyyy-MM'),
        :run_month)                                            AS billing_period,
    source,
    path,
    COALESCE(currency, 'XXX')                                  AS currency,
    CAST(SUM(cost) AS DECIMAL(38, 18))                         AS native_cost,
    CAST(SUM(cost_residual) AS DECIMAL(38, 30))                AS native_cost_residual
FROM aws_cur_export
WHERE COALESCE(operation, '') NOT IN ('EKSPod-EC2', 'ECSTask-EC2')
GROUP BY ALL
