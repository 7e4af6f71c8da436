-- The moment so many milliseconds after another; null when either is absent, no number or negative.
CREATE OR REPLACE TEMPORARY FUNCTION milliseconds_after(started_at TIMESTAMP, latency_ms STRING)
RETURNS TIMESTAMP
RETURN CASE
    WHEN try_cast(latency_ms AS DECIMAL(12, 3)) >= 0
    THEN started_at + CAST(CAST(try_cast(latency_ms AS DECIMAL(12, 3)) * 0.001 AS DECIMAL(12, 6)) AS INTERVAL SECOND)
END
