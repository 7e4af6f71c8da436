-- Charges that a provider delivered whole and in parts as well (FOCUS 1.3, split cost allocation), so that they would count
-- twice. Grain: billing_period, source, sub_account_id, resource_id, sku_id, charge_period_start, currency.
-- Reads: billing_charge.
-- Policy: the parts of a charge take its place, and carry its dimensions; so a charge beside them with the same dimensions
-- and the sum of both their costs is the one they are parts of. One with other sums is another charge and counts.
-- Source of the rule: FOCUS 1.3, attribute Data Generator-Calculated Split Cost Allocation Handling.
WITH split_resources AS (
    SELECT DISTINCT source, resource_id
    FROM billing_charge
    WHERE is_split
)
SELECT
    c.billing_period,
    c.source,
    c.sub_account_id,
    c.resource_id,
    c.sku_id,
    c.charge_period_start,
    c.currency,
    MIN(c.path) FILTER (WHERE NOT c.is_split)                  AS path,
    MIN(c.path) FILTER (WHERE c.is_split)                      AS parts_path,
    COUNT_IF(c.is_split)                                       AS parts,
    SUM(c.billed_cost) FILTER (WHERE NOT c.is_split)           AS billed_cost,
    SUM(c.effective_cost) FILTER (WHERE NOT c.is_split)        AS effective_cost
FROM billing_charge AS c
JOIN split_resources AS s ON s.source = c.source AND s.resource_id <=> c.resource_id
WHERE c.reject_reason IS NULL AND NOT (c.billed_cost = 0 AND c.effective_cost = 0)
GROUP BY
    c.billing_period, c.source, c.sub_account_id, c.resource_id, c.sku_id, c.charge_period_start, c.currency,
    c.charge_category, c.charge_class
HAVING SUM(c.billed_cost) FILTER (WHERE c.is_split) = SUM(c.billed_cost) FILTER (WHERE NOT c.is_split)
    AND SUM(c.effective_cost) FILTER (WHERE c.is_split) = SUM(c.effective_cost) FILTER (WHERE NOT c.is_split)
