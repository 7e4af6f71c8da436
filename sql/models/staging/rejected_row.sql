-- Input rows that break their contract, with the cost they carry.
-- Grain: billing_period, kind, source, path, reason, usage_date, provider, currency. Reads: charge_total, attempt_total.
SELECT
    billing_period,
    'billing'                              AS kind,
    source,
    path,
    reject_reason                          AS reason,
    usage_date,
    provider,
    currency,
    input_rows                             AS rejected_rows,
    billed_cost,
    effective_cost,
    input_rows - readable_billed_rows      AS unreadable_billed_rows,
    input_rows - readable_effective_rows   AS unreadable_effective_rows,
    COALESCE(sample, '')                   AS sample
FROM charge_total
WHERE reject_reason IS NOT NULL
UNION ALL
SELECT
    billing_period,
    'inference'                            AS kind,
    source,
    path,
    reject_reason                          AS reason,
    usage_date,
    provider,
    'XXX'                                  AS currency,
    input_rows                             AS rejected_rows,
    NULL                                   AS billed_cost,
    NULL                                   AS effective_cost,
    0                                      AS unreadable_billed_rows,
    0                                      AS unreadable_effective_rows,
    ''                                     AS sample
FROM attempt_total
WHERE reject_reason IS NOT NULL
