-- Days that need a rate and have none, as ranges.
-- Grain: from_currency, to_currency, first_date. Reads: exchange_rate. Markers: currency.
-- Policy: days that follow each other are one range; a day that needs no rate ends it.
WITH missing_days AS (
    SELECT
        currency,
        converted_on,
        date_sub(converted_on, ROW_NUMBER() OVER (PARTITION BY currency ORDER BY converted_on)) AS range_key
    FROM exchange_rate
    WHERE rate IS NULL
)
SELECT currency AS from_currency, :currency AS to_currency, MIN(converted_on) AS first_date, MAX(converted_on) AS last_date
FROM missing_days
GROUP BY currency, range_key
