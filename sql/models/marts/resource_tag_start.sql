-- From when on the charges of a resource carry a dimension. Empty unless a rule names resource_id.
-- Grain: billing_period, dimension, source, sub_account_id, resource_id. Reads: charge_group, tag_set.
-- Policy: as service_tag_start; a resource counts whatever service bills it.
SELECT
    c.billing_period,
    t.dimension,
    c.source,
    COALESCE(c.sub_account_id, '(none)')               AS sub_account_id,
    c.resource_id,
    MIN(c.usage_date)                                  AS first_value_date,
    MIN(struct(c.usage_date, t.value)).value           AS first_value
FROM charge_group AS c
JOIN tag_set AS t ON t.billing_period = c.billing_period AND t.tag_set_id = c.tag_set_id
WHERE (t.required OR t.dimension IN ('team', 'feature'))
    AND c.resource_id IS NOT NULL
    AND t.value IS NOT NULL
    AND is_taggable(c.charge_category, c.commitment_discount_status, c.effective_cost)
    AND date_format(c.usage_date, 'yyyy-MM') = c.billing_period
GROUP BY c.billing_period, t.dimension, c.source, COALESCE(c.sub_account_id, '(none)'), c.resource_id
