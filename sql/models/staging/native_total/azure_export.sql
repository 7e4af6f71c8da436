-- What Azure's actual cost adds up to: what the invoice says, whatever the amortized dataset beside it spreads.
-- Grain: billing_period, source, path, currency. Reads: azure_export. Markers: run_month, currency.
-- Policy: amortized files are not summed, so BilledCost meets this over all files of a source, not file by file.
SELECT
    COALESCE(
        date_format(azure_time(billing_period_start), 'yyyy-MM'),
        date_format(azure_time(usage_day), 'yyyy-MM'),
        :run_month)                                        AS billing_period,
    source,
    path,
    COALESCE(upper(trim(currency)), :currency)             AS currency,
    CAST(SUM(cost) AS DECIMAL(38, 18))                     AS native_cost,
    CAST(SUM(cost_residual) AS DECIMAL(38, 30))            AS native_cost_residual
FROM azure_export
WHERE dataset = 'actual'
GROUP BY ALL
