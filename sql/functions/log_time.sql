-- A time of a log in UTC, written as ISO 8601 or as a count since 1970; null when it is neither.
CREATE OR REPLACE TEMPORARY FUNCTION log_time(text STRING)
RETURNS TIMESTAMP
RETURN CASE
    WHEN text RLIKE '^[0-9]+([.][0-9]+)?(E[0-9]+)?$' THEN epoch_time(try_cast(text AS DECIMAL(38, 9)))
    ELSE try_to_timestamp(text)
END
