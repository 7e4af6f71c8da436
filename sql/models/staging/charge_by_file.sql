-- Charges of each file, summed over everything the rules cannot tell apart, the refused ones among them: the one look at the
-- raw rows, and the barrier behind it. Written as one query with what follows, the optimiser would push the rules back onto
-- the raw rows.
-- Grain: all columns but the sums. Reads: billing_charge. Markers: kept_columns (comma separated names).
-- Policy: a column of high cardinality is kept only where a rule names it. What a refused row looks like is told apart and not
-- summed: the least of many texts could only be found by sorting all rows.
WITH distinguished_charges AS (
    SELECT
        billing_period,
        source,
        path,
        reject_reason,
        usage_date,
        provider,
        invoice_id,
        billing_account_id,
        sub_account_id,
        CASE WHEN find_in_set('sub_account_name', :kept_columns) > 0 THEN sub_account_name END       AS sub_account_name,
        service_name,
        service_category,
        CASE WHEN find_in_set('sku_id', :kept_columns) > 0 THEN sku_id END                           AS sku_id,
        CASE WHEN find_in_set('region_id', :kept_columns) > 0 THEN region_id END                     AS region_id,
        CASE WHEN find_in_set('resource_id', :kept_columns) > 0 THEN resource_id END                 AS resource_id,
        CASE WHEN find_in_set('resource_name', :kept_columns) > 0 THEN resource_name END             AS resource_name,
        charge_category,
        charge_class,
        marketplace,
        CASE WHEN find_in_set('charge_description', :kept_columns) > 0 THEN charge_description END   AS charge_description,
        pricing_category,
        commitment_discount_status,
        ai_charge_text,
        consumed_unit,
        currency,
        kept_tags,
        CASE WHEN reject_reason IS NOT NULL THEN left(concat_ws(' | ',
            COALESCE(sub_account_id, billing_account_id),
            service_name,
            CASE WHEN find_in_set('resource_id', :kept_columns) > 0 THEN resource_id END,
            charge_description), 200)
        END                                                    AS sample,
        charges,
        CASE WHEN is_split THEN charges ELSE 0 END             AS split_charges,
        CASE WHEN billed_cost IS NULL THEN 0 ELSE charges END  AS readable_billed_charges,
        CASE WHEN effective_cost IS NULL THEN 0 ELSE charges END AS readable_effective_charges,
        consumed_quantity,
        billed_cost,
        billed_cost_residual,
        effective_cost,
        effective_cost_residual,
        list_cost,
        contracted_cost
    FROM billing_charge
)
SELECT
    * EXCEPT (
        charges, split_charges, readable_billed_charges, readable_effective_charges, consumed_quantity, billed_cost,
        billed_cost_residual, effective_cost, effective_cost_residual, list_cost, contracted_cost),
    SUM(charges)                                               AS charges,
    SUM(split_charges)                                         AS split_charges,
    SUM(readable_billed_charges)                               AS readable_billed_charges,
    SUM(readable_effective_charges)                            AS readable_effective_charges,
    SUM(consumed_quantity)                                     AS consumed_quantity,
    SUM(billed_cost)                                           AS billed_cost,
    SUM(billed_cost_residual)                                  AS billed_cost_residual,
    SUM(effective_cost)                                        AS effective_cost,
    SUM(effective_cost_residual)                               AS effective_cost_residual,
    SUM(list_cost)                                             AS list_cost,
    SUM(contracted_cost)                                       AS contracted_cost
FROM distinguished_charges
GROUP BY ALL
