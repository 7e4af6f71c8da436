-- Money per million tokens, to 12 decimals, to read beside a price list; null when there are no tokens or either is null.
-- Amounts are never made from it.
CREATE OR REPLACE TEMPORARY FUNCTION price_per_million(cost DECIMAL(38, 18), tokens DECIMAL(38, 18))
RETURNS DECIMAL(38, 12)
RETURN CAST(CAST(CAST(cost AS DECIMAL(30, 18)) * CAST(1000000 AS DECIMAL(7, 0)) AS DECIMAL(32, 12))
    / NULLIF(CAST(tokens AS DECIMAL(24, 6)), 0) AS DECIMAL(38, 12))
