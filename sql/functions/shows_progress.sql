-- Whether a charge shows that the bill has come to its day: usage and purchases do. Taxes, credits and adjustments may
-- carry any date, the month's last day at its beginning too.
CREATE OR REPLACE TEMPORARY FUNCTION shows_progress(charge_category STRING, reject_reason STRING)
RETURNS BOOLEAN
RETURN reject_reason IS NULL AND charge_category IN ('Usage', 'Purchase')
