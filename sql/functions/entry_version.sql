-- Names what was approved in an entry of the reallocation journal, so that a later change of it can be told.
CREATE OR REPLACE TEMPORARY FUNCTION entry_version(approved_by STRING, approved_on DATE, reason STRING, evidence STRING)
RETURNS STRING
RETURN left(sha2(concat_ws('|', approved_by, approved_on, reason, evidence), 256), 12)
