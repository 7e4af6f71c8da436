-- Accepted charges, summed over everything the rules cannot tell apart. Materialised before any rule is applied: written
-- as one query with what follows, the optimiser would push the rules back onto the raw rows.
-- Grain: all columns but the sums. Reads: billing_charge. Markers: kept_columns (comma separated names).
-- Policy: a column of high cardinality is kept only where a rule names it.
WITH distinguished_charges AS (
    SELECT
        billing_period,
        usage_date,
        source,
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
        consumed_quantity,
        billed_cost,
        effective_cost,
        list_cost,
        contracted_cost
    FROM billing_charge
    WHERE reject_reason IS NULL
),
summed_charges AS (
    SELECT
        * EXCEPT (consumed_quantity, billed_cost, effective_cost, list_cost, contracted_cost),
        COUNT(*)                                               AS charges,
        SUM(consumed_quantity)                                 AS consumed_quantity,
        SUM(billed_cost)                                       AS billed_cost,
        SUM(effective_cost)                                    AS effective_cost,
        SUM(list_cost)                                         AS list_cost,
        SUM(contracted_cost)                                   AS contracted_cost
    FROM distinguished_charges
    GROUP BY ALL
)
SELECT
    billing_period,
    md5(to_json(struct(
        billing_period, usage_date, source, provider, invoice_id, billing_account_id, sub_account_id, sub_account_name,
        service_name, service_category, sku_id, region_id, resource_id, resource_name, charge_category, charge_class,
        marketplace, charge_description, pricing_category, commitment_discount_status, ai_charge_text, consumed_unit, currency,
        kept_tags)))                                           AS charge_group_id,
    usage_date,
    source,
    provider,
    invoice_id,
    billing_account_id,
    sub_account_id,
    sub_account_name,
    service_name,
    service_category,
    sku_id,
    region_id,
    resource_id,
    resource_name,
    charge_category,
    charge_class,
    marketplace,
    charge_description,
    pricing_category,
    commitment_discount_status,
    ai_charge_text,
    consumed_unit,
    md5(kept_tags)                                             AS tag_set_id,
    currency,
    charges,
    consumed_quantity,
    billed_cost,
    effective_cost,
    list_cost,
    contracted_cost,
    kept_tags
FROM summed_charges
