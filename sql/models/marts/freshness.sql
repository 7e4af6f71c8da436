-- How far each source has come in each month: last delivery, last complete day, lag.
-- Grain: billing_period, kind, source. Reads: final_day, run_input. Markers: run_date.
-- Policy: a configured source without rows is a row too, with its reason. A month that is over is measured to its end, so
-- that later nights find the same lag.
WITH delivered AS (
    SELECT
        billing_period, kind, source,
        MAX(modified_at) FILTER (WHERE input_rows > 0)     AS last_delivery_at,
        MIN(first_usage_date)                              AS first_data_date,
        MAX(last_usage_date)                               AS last_data_date
    FROM run_input
    WHERE copy_of IS NULL
    GROUP BY billing_period, kind, source
),
measured AS (
    SELECT
        *,
        last_day(to_date(concat(billing_period, '-01')))                           AS month_end,
        least(:run_date, last_day(to_date(concat(billing_period, '-01'))))         AS open_until,
        date_sub(to_date(concat(billing_period, '-01')), 1)                        AS day_before_month
    FROM final_day
    LEFT JOIN delivered USING (billing_period, kind, source)
)
SELECT
    billing_period,
    kind,
    source,
    last_delivery_at,
    first_data_date,
    last_data_date,
    last_final_date,
    CASE WHEN last_final_date IS NOT NULL
        THEN greatest(datediff(open_until, last_final_date), 0) END                   AS lag_days,
    CASE WHEN last_final_date IS NOT NULL
        THEN greatest(datediff(open_until, greatest(last_final_date, day_before_month)), 0) END          AS provisional_days,
    CASE
        WHEN last_data_date IS NULL THEN 'NO_DATA'
        WHEN last_final_date >= month_end THEN 'FINAL'
        ELSE 'PROVISIONAL'
    END                                                                               AS status,
    CASE
        WHEN last_usage_date IS NULL THEN 'has never held usage and holds no day back'
        WHEN last_final_date >= month_end AND last_data_date IS NULL THEN 'no usage in the month; it has gone past it'
        WHEN last_final_date < month_end THEN concat(
            'usage up to ', last_usage_date, '; ', date_add(last_final_date, 1), ' is final with usage of ',
            date_add(last_final_date, 1 + settle_days), ' or later')
    END                                                                               AS reason
FROM measured
