-- What the answers of OpenAI's cost endpoint add up to.
-- Grain: billing_period, source, path, currency. Reads: openai_costs_export. Markers: run_month.
SELECT
    COALESCE(
        date_format(CASE WHEN start_s BETWEEN 0 AND 253402300799 THEN timestamp_seconds(start_s) END, 'yyyy-MM'),
        :run_month)                                        AS billing_period,
    source,
    path,
    COALESCE(upper(trim(currency)), 'XXX')                 AS currency,
    CAST(SUM(cost) AS DECIMAL(38, 18))                     AS native_cost,
    CAST(SUM(cost_residual) AS DECIMAL(38, 30))            AS native_cost_residual
FROM openai_costs_export
GROUP BY ALL
