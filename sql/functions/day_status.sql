-- Whether a number is FINAL: the sources it comes from are done with the last day it depends on; else PROVISIONAL. Where it is
-- not known how far they have come, it is PROVISIONAL.
CREATE OR REPLACE TEMPORARY FUNCTION day_status(settles_on DATE, last_final_date DATE)
RETURNS STRING
RETURN CASE WHEN settles_on <= last_final_date THEN 'FINAL' ELSE 'PROVISIONAL' END
