-- A decimal number of cents as one of whole units, both as text: the point is shifted by an exponent, nothing is divided.
-- Null when the text has an exponent of its own or other signs than digits and points.
CREATE OR REPLACE TEMPORARY FUNCTION cents_to_units(cents STRING)
RETURNS STRING
RETURN CASE WHEN cents RLIKE r'^\s*[+-]?[0-9.]+\s*$' THEN concat(trim(cents), 'E-2') END
