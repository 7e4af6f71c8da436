-- What a team and feature carry by themselves in a month, by method: the weight of a proportional pool, taken apart.
-- Reads: direct_share (of explain_direct_share). Markers: billing_period, currency, team, feature.
SELECT d.method, COUNT(*) AS ledger_rows, SUM(d.effective_cost) AS effective_cost
FROM direct_share AS d
WHERE d.billing_period = :billing_period AND d.currency = :currency AND d.team = :team AND d.feature = :feature
GROUP BY d.method
ORDER BY abs(SUM(d.effective_cost)) DESC, d.method
