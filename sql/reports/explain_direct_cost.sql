-- What a team and feature carry by themselves in a month, by method: the weight of a proportional pool, taken apart.
-- Reads: direct_share (of explain_direct_share). Markers: billing_period, currency, team, feature.
SELECT method, COUNT(*) AS ledger_rows, SUM(effective_cost) AS effective_cost
FROM direct_share
WHERE billing_period = :billing_period AND currency = :currency AND team = :team AND feature = :feature
GROUP BY method
ORDER BY abs(SUM(effective_cost)) DESC, method
