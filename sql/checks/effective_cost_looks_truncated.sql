-- WARN: EffectiveCost of this source holds whole numbers only while BilledCost has decimals. Its exporter rounds: do
-- not judge effective figures of this source.
SELECT billing_period, source, currency, SUM(charges) AS charges, SUM(billed_cost) AS billed_cost, SUM(effective_cost) AS effective_cost
FROM charge_group
GROUP BY billing_period, source, currency
HAVING SUM(charges) > 20
    AND COUNT_IF(effective_cost <> CAST(effective_cost AS DECIMAL(38, 0))) = 0
    AND COUNT_IF(billed_cost <> CAST(billed_cost AS DECIMAL(38, 0))) > 0
