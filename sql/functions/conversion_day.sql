-- Day whose rate converts a cost: the day of the usage; for usage dated after the month it is booked in, the month's last
-- day, so that a month depends on no rate of a later one.
CREATE OR REPLACE TEMPORARY FUNCTION conversion_day(usage_date DATE, billing_period STRING)
RETURNS DATE
RETURN least(usage_date, last_day(to_date(concat(billing_period, '-01'))))
