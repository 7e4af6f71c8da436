-- Whether a code may be an ISO 4217 currency: three capital letters, and not XXX, which stands for none.
CREATE OR REPLACE TEMPORARY FUNCTION is_currency(code STRING)
RETURNS BOOLEAN
RETURN code RLIKE '^[A-Z]{3}$' AND code <> 'XXX'
