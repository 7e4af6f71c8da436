-- Decimal places an amount uses: 2 for 1.50 and 1.25, 4 for 0.1353; never below 2, since a bill does not deliver trailing
-- zeros.
CREATE OR REPLACE TEMPORARY FUNCTION decimal_places(amount DECIMAL(38, 18))
RETURNS INT
RETURN greatest(2, length(rtrim('0', split_part(CAST(amount AS STRING), '.', 2))))
