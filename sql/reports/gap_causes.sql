-- Tag gaps summed by cause, those that leave the most money of a currency on nobody first. Reads: tag_gap.
-- Markers: month (null: every published one).
SELECT
    dimension,
    cause,
    who_can_fix,
    CAST(SUM(effective_cost) AS DECIMAL(38, 2))          AS cost,
    CAST(SUM(unattributed_cost) AS DECIMAL(38, 2))       AS on_nobody,
    currency
FROM tag_gap
WHERE (:month IS NULL OR billing_period = :month)
GROUP BY ALL
ORDER BY dimension DESC, currency, abs(on_nobody) DESC, abs(cost) DESC, cause, who_can_fix
