-- What the exports hold, file by file, read before anything is grouped or joined: one side of the certificate.
-- Grain: billing_period, source, path, currency, reject_reason, usage_date and provider of rejected rows.
-- Reads: billing_charge.
SELECT
    billing_period,
    source,
    path,
    currency,
    reject_reason,
    CASE WHEN reject_reason IS NOT NULL THEN usage_date END    AS usage_date,
    CASE WHEN reject_reason IS NOT NULL THEN provider END      AS provider,
    COUNT(*)                                                   AS input_rows,
    SUM(billed_cost)                                           AS billed_cost,
    SUM(billed_cost_residual)                                  AS billed_cost_residual,
    SUM(effective_cost)                                        AS effective_cost,
    SUM(effective_cost_residual)                               AS effective_cost_residual,
    COUNT(billed_cost)                                         AS readable_billed_rows,
    COUNT(effective_cost)                                      AS readable_effective_rows,
    COUNT_IF(is_split)                                         AS split_rows,
    MIN(CASE WHEN reject_reason IS NOT NULL THEN left(
        concat_ws(' | ', service_name, resource_id, charge_description), 200)
    END)                                                       AS sample,
    MIN(usage_date) FILTER (WHERE shows_progress(charge_category, reject_reason)) AS first_usage_date,
    MAX(usage_date) FILTER (WHERE shows_progress(charge_category, reject_reason)) AS last_usage_date
FROM billing_charge
GROUP BY ALL
