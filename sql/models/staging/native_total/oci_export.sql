-- What an Oracle Cloud cost report adds up to before its rows are mapped.
-- Grain: billing_period, source, path, currency. Reads: oci_export. Markers: run_month.
SELECT
    COALESCE(date_format(usage_start, 'yyyy-MM'), :run_month)  AS billing_period,
    source,
    path,
    COALESCE(currency, 'XXX')                                  AS currency,
    CAST(SUM(my_cost) AS DECIMAL(38, 18))                      AS native_cost,
    CAST(SUM(my_cost_residual) AS DECIMAL(38, 30))             AS native_cost_residual
FROM oci_export
GROUP BY ALL
