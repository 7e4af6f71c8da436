-- What the answers of Anthropic's cost report add up to, in whole units of the currency.
-- Grain: billing_period, source, path, currency. Reads: anthropic_cost_report_export. Markers: run_month.
WITH exact_costs AS (
    SELECT
        *,
        fn.exact_amount(cents_to_units(cost_cents)) AS cost
    FROM anthropic_cost_report_export
)
SELECT
    COALESCE(date_format(starting_at, 'yyyy-MM'), :run_month) AS billing_period,
    source,
    path,
    COALESCE(upper(trim(currency)), 'XXX')                 AS currency,
    CAST(SUM(cost.ledger) AS DECIMAL(38, 18))              AS native_cost,
    CAST(SUM(cost.residual) AS DECIMAL(38, 30))            AS native_cost_residual
FROM exact_costs
GROUP BY ALL
