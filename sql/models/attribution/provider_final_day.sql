-- How far the bills and logs of each provider of models are final. Grain: billing_period, provider.
-- Reads: ai_charge, rated_usage, final_day.
-- Policy: the sources that bill or log the provider in the month decide; where none does yet, any might, so all decide. A slow
-- bill of one provider leaves the others alone.
WITH deliveries AS (
    SELECT billing_period, provider_id AS provider, 'billing' AS kind, source FROM ai_charge
    UNION
    SELECT billing_period, provider, 'inference', source FROM rated_usage
),
providers AS (
    SELECT DISTINCT billing_period, provider FROM deliveries
),
last_days AS (
    SELECT p.billing_period, p.provider, f.kind, f.last_final_date, d.source IS NOT NULL AS delivers
    FROM providers AS p
    LEFT JOIN final_day AS f ON f.billing_period = p.billing_period
    LEFT JOIN deliveries AS d
        ON d.billing_period = p.billing_period AND d.provider = p.provider AND d.kind = f.kind AND d.source = f.source
),
decided AS (
    SELECT
        billing_period,
        provider,
        COALESCE(MIN(last_final_date) FILTER (WHERE kind = 'billing' AND delivers),
            MIN(last_final_date) FILTER (WHERE kind = 'billing'))        AS last_billed_final_date,
        COALESCE(MIN(last_final_date) FILTER (WHERE kind = 'inference' AND delivers),
            MIN(last_final_date) FILTER (WHERE kind = 'inference'))      AS last_logged_final_date
    FROM last_days
    GROUP BY billing_period, provider
)
SELECT
    billing_period,
    provider,
    last_billed_final_date,
    CASE WHEN last_billed_final_date IS NOT NULL THEN least(last_billed_final_date, last_logged_final_date) END AS last_final_date
FROM decided
