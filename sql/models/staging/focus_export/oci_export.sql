-- Charges of an Oracle Cloud cost report.
-- Grain: row of the export. Reads: oci_export.
-- Policy: the report has one cost, which overage is part of; it is billed, effective and contracted cost alike, and list
-- prices are not delivered. It names no month, so a charge is booked in the month of its usage, a correction in the month
-- it corrects. The compartment is the sub account, since it is what a team owns.
SELECT
    source,
    path,
    row_problem,
    CAST(1 AS BIGINT)                                      AS charges,
    date_trunc('MONTH', usage_start)                           AS billing_period_start,
    usage_start                                                AS charge_period_start,
    CAST(NULL AS STRING)                                       AS invoice_id,
    'Oracle Cloud'                                             AS service_provider_name,
    CAST(NULL AS STRING)                                       AS provider_name,
    CAST(NULL AS STRING)                                       AS host_provider_name,
    CAST(NULL AS STRING)                                       AS publisher_name,
    subscription_id                                            AS billing_account_id,
    compartment_id                                             AS sub_account_id,
    compartment_name                                           AS sub_account_name,
    service                                                    AS service_name,
    CASE WHEN concat_ws(' ', service, product_description) RLIKE '(?i)generative[ _]?ai'
        THEN 'AI and Machine Learning'
    END                                                        AS service_category,
    product_sku                                                AS sku_id,
    product_description                                        AS sku_meter,
    CAST(NULL AS STRING)                                       AS sku_price_details,
    region                                                     AS region_id,
    resource_id,
    CAST(NULL AS STRING)                                       AS resource_name,
    'Usage'                                                    AS charge_category,
    CASE WHEN lower(trim(is_correction)) = 'true' THEN 'Correction' END AS charge_class,
    product_description                                        AS charge_description,
    CAST(NULL AS STRING)                                       AS pricing_category,
    CAST(NULL AS STRING)                                       AS commitment_discount_status,
    CAST(NULL AS STRING)                                       AS allocated_method_id,
    currency,
    billed_quantity                                            AS consumed_quantity,
    sku_unit                                                   AS consumed_unit,
    my_cost                                                    AS billed_cost,
    my_cost_residual                                           AS billed_cost_residual,
    my_cost                                                    AS effective_cost,
    my_cost_residual                                           AS effective_cost_residual,
    CAST(NULL AS DECIMAL(38, 18))                              AS list_cost,
    my_cost                                                    AS contracted_cost,
    kept_tags
FROM oci_export
