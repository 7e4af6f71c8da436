-- The one rule of when a day is final: a source is done with a day when it holds usage of a day at least settle_days later.
-- Grain: billing_period, kind, source. Reads: source_progress.
-- Policy: only rows are evidence, never the time that has passed: a source that stopped leaves its later days open. A source
-- that has never held usage says nothing, so it holds nothing back.
SELECT
    billing_period,
    kind,
    source,
    settle_days,
    last_usage_date,
    CASE WHEN last_usage_date IS NOT NULL
        THEN least(date_sub(last_usage_date, settle_days), last_day(to_date(concat(billing_period, '-01')))) END AS last_final_date
FROM source_progress
