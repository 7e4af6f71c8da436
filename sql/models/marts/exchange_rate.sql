-- The rate of every day and currency that the ledger needs one for.
-- Grain: currency, converted_on. Reads: team_cost_daily, fx_rate. Markers: currency.
-- Policy: the rate published last on or before the day, while it is valid: until its valid_until, else for seven days,
-- which bridges weekends and holidays but not a feed that has stopped. Only rows from the bill's currency to the reporting
-- one count: no rate is turned round, and none is made by way of a third currency.
WITH needed_days AS (
    SELECT DISTINCT currency, conversion_day(usage_date, billing_period) AS converted_on
    FROM team_cost_daily
    WHERE currency <> :currency AND is_currency(currency)
),
latest_rates AS (
    SELECT
        n.currency,
        n.converted_on,
        max_by(struct(r.rate, r.rate_date, r.rate_source), r.rate_date) AS latest
    FROM needed_days AS n
    LEFT JOIN fx_rate AS r
        ON r.from_currency = n.currency AND r.to_currency = :currency
        AND n.converted_on BETWEEN r.rate_date AND COALESCE(r.valid_until, date_add(r.rate_date, 7))
    GROUP BY n.currency, n.converted_on
)
SELECT currency, converted_on, latest.rate, latest.rate_date, latest.rate_source
FROM latest_rates
