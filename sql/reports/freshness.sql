-- How far the sources have come in the last published month, slowest first; sources that never held usage last.
-- Reads: freshness.
SELECT
    source,
    kind,
    last_final_date,
    lag_days,
    status
FROM freshness
WHERE billing_period = (SELECT MAX(billing_period) FROM freshness)
ORDER BY lag_days DESC NULLS LAST, source
