-- Money per counted thing, to 18 decimals; null when nothing was counted or either is null.
CREATE OR REPLACE TEMPORARY FUNCTION unit_cost(cost DECIMAL(38, 18), quantity BIGINT)
RETURNS DECIMAL(38, 18)
RETURN CAST(CAST(cost AS DECIMAL(32, 18)) / NULLIF(CAST(quantity AS DECIMAL(20, 0)), 0) AS DECIMAL(38, 18))
