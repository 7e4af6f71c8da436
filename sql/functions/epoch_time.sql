-- The moment that a count since 1970-01-01 UTC means; null when it is null, negative or beyond what nanoseconds can say.
-- Its size tells the unit: seconds until the year 5138, then milliseconds, microseconds, nanoseconds.
CREATE OR REPLACE TEMPORARY FUNCTION epoch_time(number DECIMAL(38, 9))
RETURNS TIMESTAMP
RETURN CASE
    WHEN number < 0                   THEN NULL
    WHEN number < 100000000000        THEN timestamp_micros(CAST(CAST(number AS DECIMAL(20, 6)) * 1000000 AS BIGINT))
    WHEN number < 100000000000000     THEN timestamp_micros(CAST(CAST(number AS DECIMAL(20, 6)) * 1000 AS BIGINT))
    WHEN number < 100000000000000000  THEN timestamp_micros(CAST(number AS BIGINT))
    WHEN number < 9000000000000000000 THEN timestamp_micros(CAST(number AS BIGINT) div 1000)
END
