-- Charges of a Google Cloud usage cost export, detailed or standard.
-- Grain: row of the export. Reads: gcp_detailed_export.
-- Policy: both costs are cost plus all credits, as in Google's own FOCUS view, so a credit falls on whom the usage falls.
-- A charge is booked in the month its invoice names: Google ends months in Pacific time, so no time of the row could say
-- it. The project is the sub account, since it is what a team owns. A cost or credit that cannot be read makes both costs
-- null; a cost type that is not known stays as it is, for billing_charge to refuse.
WITH net_charges AS (
    SELECT
        *,
        lower(trim(cost_type))                                               AS cost_kind,
        TRY_CAST(cost AS DECIMAL(37, 18))
            + TRY_CAST(credit_amount AS DECIMAL(37, 18))                     AS net_cost,
        CAST(cost_residual AS DECIMAL(37, 30))
            + CAST(credit_amount_residual AS DECIMAL(37, 30))                AS net_cost_residual
    FROM gcp_detailed_export
)
SELECT
    source,
    path,
    row_problem,
    CAST(1 AS BIGINT)                                      AS charges,
    try_to_timestamp(invoice_month, 'yyyyMM')                  AS billing_period_start,
    usage_start_time                                           AS charge_period_start,
    CAST(NULL AS STRING)                                       AS invoice_id,
    'Google Cloud'                                             AS service_provider_name,
    CAST(NULL AS STRING)                                       AS provider_name,
    CAST(NULL AS STRING)                                       AS host_provider_name,
    CAST(NULL AS STRING)                                       AS publisher_name,
    billing_account_id,
    project_id                                                 AS sub_account_id,
    project_name                                               AS sub_account_name,
    service                                                    AS service_name,
    CASE WHEN service RLIKE '(?i)vertex ai|generative language|gemini'
        THEN 'AI and Machine Learning'
    END                                                        AS service_category,
    sku_id,
    sku_description                                            AS sku_meter,
    CAST(NULL AS STRING)                                       AS sku_price_details,
    region                                                     AS region_id,
    COALESCE(resource_global_name, resource_name)              AS resource_id,
    resource_name,
    CASE cost_kind
        WHEN 'regular'        THEN 'Usage'
        WHEN 'tax'            THEN 'Tax'
        WHEN 'adjustment'     THEN 'Adjustment'
        WHEN 'rounding_error' THEN 'Adjustment'
        ELSE cost_kind
    END                                                        AS charge_category,
    CASE WHEN adjustment IS NOT NULL THEN 'Correction' END     AS charge_class,
    sku_description                                            AS charge_description,
    CAST(NULL AS STRING)                                       AS pricing_category,
    CAST(NULL AS STRING)                                       AS commitment_discount_status,
    CAST(NULL AS STRING)                                       AS allocated_method_id,
    currency,
    usage_amount                                               AS consumed_quantity,
    usage_unit                                                 AS consumed_unit,
    CAST(net_cost AS DECIMAL(38, 18))                          AS billed_cost,
    CAST(net_cost_residual AS DECIMAL(38, 30))                 AS billed_cost_residual,
    CAST(net_cost AS DECIMAL(38, 18))                          AS effective_cost,
    CAST(net_cost_residual AS DECIMAL(38, 30))                 AS effective_cost_residual,
    cost_at_list                                               AS list_cost,
    cost                                                       AS contracted_cost,
    kept_tags
FROM net_charges
