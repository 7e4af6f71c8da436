-- Rejected rows of the bill behind one ledger row, by file. Reads: rejected_row.
-- Markers: billing_period, usage_date, source, provider, currency, reason.
SELECT path, rejected_rows, sample, COALESCE(billed_cost, 0) AS billed_cost, COALESCE(effective_cost, 0) AS effective_cost
FROM rejected_row
WHERE kind = 'billing'
    AND billing_period = :billing_period
    AND COALESCE(usage_date, to_date(concat(billing_period, '-01'))) = :usage_date
    AND source = :source
    AND provider = :provider
    AND currency = :currency
    AND reason = :reason
ORDER BY abs(COALESCE(effective_cost, 0)) DESC, path
