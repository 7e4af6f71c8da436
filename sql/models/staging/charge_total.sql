-- What the exports hold, file by file, before anything is joined: one side of the certificate.
-- Grain: billing_period, source, path, currency, reject_reason, usage_date and provider of rejected rows.
-- Reads: charge_by_file.
SELECT
    billing_period,
    source,
    path,
    currency,
    reject_reason,
    CASE WHEN reject_reason IS NOT NULL THEN usage_date END    AS usage_date,
    CASE WHEN reject_reason IS NOT NULL THEN provider END      AS provider,
    COUNT(*)                                                   AS groups,
    SUM(charges)                                               AS input_rows,
    SUM(billed_cost)                                           AS billed_cost,
    SUM(billed_cost_residual)                                  AS billed_cost_residual,
    SUM(effective_cost)                                        AS effective_cost,
    SUM(effective_cost_residual)                               AS effective_cost_residual,
    SUM(readable_billed_charges)                               AS readable_billed_rows,
    SUM(readable_effective_charges)                            AS readable_effective_rows,
    SUM(split_charges)                                         AS split_rows,
    MIN(sample)                                                AS sample,
    MIN(usage_date) FILTER (WHERE shows_progress(charge_category, reject_reason)) AS first_usage_date,
    MAX(usage_date) FILTER (WHERE shows_progress(charge_category, reject_reason)) AS last_usage_date
FROM charge_by_file
GROUP BY ALL
