-- The last day whose data an amount depends on: its own, or the last of its month where weights of the month split it. Never
-- after the month it is booked in: hours that a provider still bills to the month before settle with that month.
CREATE OR REPLACE TEMPORARY FUNCTION settles_on(usage_date DATE, billing_period STRING, weighed_by_month BOOLEAN)
RETURNS DATE
RETURN CASE
    WHEN weighed_by_month THEN last_day(to_date(concat(billing_period, '-01')))
    ELSE least(usage_date, last_day(to_date(concat(billing_period, '-01'))))
END
