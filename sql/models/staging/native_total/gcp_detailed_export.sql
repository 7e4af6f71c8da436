-- What a Google Cloud export adds up to before its rows are mapped: all costs, and all credits, summed apart.
-- Grain: billing_period, source, path, currency. Reads: gcp_detailed_export. Markers: run_month.
WITH sums AS (
    SELECT
        COALESCE(
            date_format(try_to_timestamp(invoice_month, 'yyyyMM'), 'yyyy-MM'),
            date_format(usage_start_time, 'yyyy-MM'),
            :run_month)                                        AS billing_period,
        source,
        path,
        COALESCE(currency, 'XXX')                              AS currency,
        SUM(cost)                                              AS cost,
        SUM(cost_residual)                                     AS cost_residual,
        SUM(credit_amount)                                     AS credit_amount,
        SUM(credit_amount_residual)                            AS credit_amount_residual
    FROM gcp_detailed_export
    GROUP BY ALL
)
SELECT
    billing_period,
    source,
    path,
    currency,
    CAST(TRY_CAST(cost AS DECIMAL(37, 18))
        + TRY_CAST(credit_amount AS DECIMAL(37, 18)) AS DECIMAL(38, 18))     AS native_cost,
    CAST(TRY_CAST(cost_residual AS DECIMAL(37, 30))
        + TRY_CAST(credit_amount_residual AS DECIMAL(37, 30)) AS DECIMAL(38, 30)) AS native_cost_residual
FROM sums
