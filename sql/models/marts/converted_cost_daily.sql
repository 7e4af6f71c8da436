-- What each team cost each day, in the currency of the bill and in that of reports.
-- Grain: billing_period, usage_date, team, currency. Reads: team_cost_daily, exchange_rate. Markers: currency.
-- Policy: every row of team_cost_daily is here once with its own money. What no rate converts stays, with null and the
-- reason; it is never 0. Costs are converted row by row and rounded once.
WITH rated_days AS (
    SELECT
        t.billing_period,
        t.usage_date,
        t.team,
        t.currency,
        t.billed_cost,
        t.effective_cost,
        CASE WHEN t.currency = :currency THEN CAST(1 AS DECIMAL(38, 18)) ELSE e.rate END AS rate,
        e.rate_date,
        CASE WHEN t.currency = :currency THEN '(same currency)' ELSE e.rate_source END   AS rate_source
    FROM team_cost_daily AS t
    LEFT JOIN exchange_rate AS e
        ON e.currency = t.currency AND e.converted_on = conversion_day(t.usage_date, t.billing_period)
)
SELECT
    billing_period,
    usage_date,
    team,
    currency,
    billed_cost,
    effective_cost,
    :currency                                AS reporting_currency,
    CASE
        WHEN currency = :currency THEN 'SAME_CURRENCY'
        WHEN NOT is_currency(currency) THEN 'NO_CURRENCY'
        WHEN rate IS NULL THEN 'NO_RATE_INPUT'
        ELSE 'CONVERTED'
    END                                      AS rate_status,
    rate,
    rate_date,
    rate_source,
    converted_amount(billed_cost, rate)      AS converted_billed_cost,
    converted_amount(effective_cost, rate)   AS converted_effective_cost
FROM rated_days
