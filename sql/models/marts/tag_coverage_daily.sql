-- How much of the spend carries each required tag, in money, with both denominators. Concepts: C03.
-- Grain: billing_period, usage_date, source, provider, sub_account_id, tag_key, currency. Reads: charge_group, tag_set,
-- final_day.
-- Policy: only tags count here, not rules or inheritance. Taxes, credits, purchases, refunds and unused commitments cannot
-- carry a tag: they are in all spend, not in taggable spend. Valid includes values that only folding or an alias mended.
WITH answered_charges AS (
    SELECT
        c.billing_period,
        c.usage_date,
        c.source,
        c.provider,
        COALESCE(c.sub_account_id, '(none)')           AS sub_account_id,
        t.dimension                                    AS tag_key,
        c.currency,
        c.effective_cost,
        CASE WHEN is_taggable(c.charge_category, c.commitment_discount_status, c.effective_cost)
            THEN c.effective_cost ELSE 0 END           AS taggable_cost,
        t.outcome
    FROM charge_group AS c
    JOIN tag_set AS t ON t.billing_period = c.billing_period AND t.tag_set_id = c.tag_set_id
    WHERE t.required
),
summed AS (
    SELECT
        billing_period, usage_date, source, provider, sub_account_id, tag_key, currency,
        SUM(effective_cost)                                                                    AS effective_cost,
        SUM(taggable_cost)                                                                     AS taggable_cost,
        COALESCE(SUM(taggable_cost) FILTER (WHERE outcome <> 'MISSING'), 0)                    AS present_cost,
        COALESCE(SUM(taggable_cost) FILTER (WHERE outcome NOT IN ('MISSING', 'INVALID')), 0)   AS valid_cost,
        COALESCE(SUM(taggable_cost) FILTER (WHERE outcome = 'INVALID'), 0)                     AS invalid_cost,
        COALESCE(SUM(taggable_cost) FILTER (WHERE outcome = 'MISSING'), 0)                     AS missing_cost
    FROM answered_charges
    GROUP BY ALL
)
SELECT
    billing_period,
    usage_date,
    source,
    provider,
    sub_account_id,
    tag_key,
    currency,
    effective_cost,
    taggable_cost,
    present_cost,
    valid_cost,
    invalid_cost,
    missing_cost,
    CASE WHEN effective_cost > 0 THEN ratio(valid_cost, effective_cost) END AS valid_all_ratio,
    ratio(valid_cost, taggable_cost)                                        AS valid_taggable_ratio,
    day_status(settles_on(usage_date, billing_period, false), last_final_date) AS day_status
FROM summed
LEFT JOIN (SELECT billing_period, source, last_final_date FROM final_day WHERE kind = 'billing')
    USING (billing_period, source)
