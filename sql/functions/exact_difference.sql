-- Minuend less subtrahend, to the last digit; null when either is null. Spark would give up the 18th decimal of
-- DECIMAL(38, 18) - DECIMAL(38, 18) to make room, so both lose their first digit instead; an amount with 20 digits before
-- the point stops the night.
CREATE OR REPLACE TEMPORARY FUNCTION exact_difference(minuend DECIMAL(38, 18), subtrahend DECIMAL(38, 18))
RETURNS DECIMAL(38, 18)
RETURN CAST(CAST(minuend AS DECIMAL(37, 18)) - CAST(subtrahend AS DECIMAL(37, 18)) AS DECIMAL(38, 18))
