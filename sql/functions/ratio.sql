-- Part over whole, of money in one currency; null when the whole is 0 or either is null.
-- Both are cut to 12 decimals, so that the division keeps 12 (Spark would cut DECIMAL(38, 18) / DECIMAL(38, 18) to 6).
CREATE OR REPLACE TEMPORARY FUNCTION ratio(part DECIMAL(38, 18), whole DECIMAL(38, 18))
RETURNS DECIMAL(38, 12)
RETURN CAST(part AS DECIMAL(26, 12)) / NULLIF(CAST(whole AS DECIMAL(26, 12)), 0)
