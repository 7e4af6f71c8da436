-- Proof that the ledger holds the bill: what the exports hold, read before anything was grouped or joined, against the
-- ledger, each cost on its own. Grain: billing_period, source, currency, cost_metric. Reads: charge_total, attributed_cost.
-- Policy: a full outer join, so that money on either side without the other shows. Rows without a readable cost are in
-- neither sum and are counted. The sums are cast to 37 digits first: Spark gives a difference of two DECIMAL(38, 18) one
-- decimal less, which would hide the last digit.
WITH delivered AS (
    SELECT
        billing_period, source, currency, cost_metric,
        SUM(input_rows)                          AS input_rows,
        SUM(input_rows) - SUM(readable_rows)     AS unreadable_rows,
        COALESCE(SUM(cost), 0)                   AS ledger_scale_sum,
        COALESCE(SUM(residual), CAST(0 AS DECIMAL(38, 30))) AS residual
    FROM charge_total
    LATERAL VIEW stack(2,
        'BilledCost', billed_cost, billed_cost_residual, readable_billed_rows,
        'EffectiveCost', effective_cost, effective_cost_residual, readable_effective_rows)
        AS cost_metric, cost, residual, readable_rows
    GROUP BY billing_period, source, currency, cost_metric
),
ledger AS (
    SELECT
        billing_period, source, currency, cost_metric,
        SUM(cost)                                                         AS sum_out,
        COALESCE(SUM(cost) FILTER (WHERE team NOT LIKE '(%'), 0)          AS attributed,
        COALESCE(SUM(cost) FILTER (WHERE team = '(unattributed)'), 0)     AS unattributed,
        COALESCE(SUM(cost) FILTER (WHERE team = '(idle)'), 0)             AS idle,
        COALESCE(SUM(cost) FILTER (WHERE team = '(rejected)'), 0)         AS rejected
    FROM attributed_cost
    LATERAL VIEW stack(2, 'BilledCost', billed_cost, 'EffectiveCost', effective_cost) AS cost_metric, cost
    GROUP BY billing_period, source, currency, cost_metric
)
SELECT
    billing_period,
    source,
    currency,
    cost_metric,
    COALESCE(d.input_rows, 0)                                                     AS input_rows,
    COALESCE(d.unreadable_rows, 0)                                                AS unreadable_rows,
    CAST(COALESCE(d.ledger_scale_sum, 0) AS DECIMAL(37, 24))
        + CAST(COALESCE(d.residual, CAST(0 AS DECIMAL(38, 30))) AS DECIMAL(37, 24)) AS sum_in,
    COALESCE(d.residual, CAST(0 AS DECIMAL(38, 30)))                                                     AS residual,
    COALESCE(l.sum_out, 0)                                                        AS sum_out,
    COALESCE(l.attributed, 0)                                                     AS attributed,
    COALESCE(l.unattributed, 0)                                                   AS unattributed,
    COALESCE(l.idle, 0)                                                           AS idle,
    COALESCE(l.rejected, 0)                                                       AS rejected,
    CAST(COALESCE(d.ledger_scale_sum, 0) AS DECIMAL(37, 18))
        - CAST(COALESCE(l.sum_out, 0) AS DECIMAL(37, 18))                         AS difference
FROM delivered AS d
FULL OUTER JOIN ledger AS l USING (billing_period, source, currency, cost_metric)
