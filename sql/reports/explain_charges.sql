-- The charges of an export that a group of charges was summed from, the largest one by one, each beside the sums of all of them.
-- Reads: billing_charge, explained_group (charge_group rows to explain).
-- Markers: kept_columns (of the run), charges (how many of each group).
WITH charges_of_groups AS (
    SELECT
        g.charge_group_id,
        c.path,
        c.resource_id,
        c.charge_description,
        c.consumed_quantity,
        c.consumed_unit,
        c.currency,
        c.billed_cost,
        c.effective_cost
    FROM billing_charge AS c
    JOIN explained_group AS g
        ON c.source = g.source
        AND c.billing_period = g.billing_period
        AND c.usage_date = g.usage_date
        AND c.provider = g.provider
        AND c.invoice_id <=> g.invoice_id
        AND c.billing_account_id <=> g.billing_account_id
        AND c.sub_account_id <=> g.sub_account_id
        AND c.service_name <=> g.service_name
        AND c.service_category <=> g.service_category
        AND c.charge_category <=> g.charge_category
        AND c.charge_class <=> g.charge_class
        AND c.marketplace = g.marketplace
        AND c.pricing_category <=> g.pricing_category
        AND c.commitment_discount_status <=> g.commitment_discount_status
        AND c.ai_charge_text <=> g.ai_charge_text
        AND c.consumed_unit <=> g.consumed_unit
        AND c.currency = g.currency
        AND md5(c.kept_tags) = g.tag_set_id
        AND (find_in_set('sub_account_name', :kept_columns) = 0 OR c.sub_account_name <=> g.sub_account_name)
        AND (find_in_set('sku_id', :kept_columns) = 0 OR c.sku_id <=> g.sku_id)
        AND (find_in_set('region_id', :kept_columns) = 0 OR c.region_id <=> g.region_id)
        AND (find_in_set('resource_id', :kept_columns) = 0 OR c.resource_id <=> g.resource_id)
        AND (find_in_set('resource_name', :kept_columns) = 0 OR c.resource_name <=> g.resource_name)
        AND (find_in_set('charge_description', :kept_columns) = 0 OR c.charge_description <=> g.charge_description)
    WHERE c.reject_reason IS NULL
),
ranked_charges AS (
    SELECT
        *,
        COUNT(*) OVER (PARTITION BY charge_group_id)               AS found_charges,
        SUM(billed_cost) OVER (PARTITION BY charge_group_id)       AS found_billed_cost,
        SUM(effective_cost) OVER (PARTITION BY charge_group_id)    AS found_effective_cost,
        ROW_NUMBER() OVER (
            PARTITION BY charge_group_id
            ORDER BY abs(effective_cost) DESC, abs(billed_cost) DESC, resource_id, charge_description, path) AS position
    FROM charges_of_groups
)
SELECT *
FROM ranked_charges
WHERE position <= :charges
ORDER BY charge_group_id, position
