-- Charges of OpenAI's cost endpoint: what a project cost on a day, per line item.
-- Grain: result of a bucket. Reads: openai_costs_export.
-- Policy: there are no commitments, so both costs are the one stated. The month is that of the bucket's day, UTC. The unit
-- of a quantity is not stated, so nothing is derived from it.
WITH dated_costs AS (
    SELECT
        *,
        CASE WHEN start_s BETWEEN 0 AND 253402300799 THEN timestamp_seconds(start_s) END AS bucket_start
    FROM openai_costs_export
)
SELECT
    source,
    path,
    row_problem,
    CAST(1 AS BIGINT)                                      AS charges,
    date_trunc('MONTH', bucket_start)          AS billing_period_start,
    bucket_start                               AS charge_period_start,
    CAST(NULL AS STRING)                       AS invoice_id,
    'OpenAI'                                   AS service_provider_name,
    CAST(NULL AS STRING)                       AS provider_name,
    'OpenAI'                                   AS host_provider_name,
    CAST(NULL AS STRING)                       AS publisher_name,
    organization_id                            AS billing_account_id,
    project_id                                 AS sub_account_id,
    project_name                               AS sub_account_name,
    'OpenAI API'                               AS service_name,
    'AI and Machine Learning'                  AS service_category,
    CAST(NULL AS STRING)                       AS sku_id,
    line_item                                  AS sku_meter,
    CAST(NULL AS STRING)                       AS sku_price_details,
    CAST(NULL AS STRING)                       AS region_id,
    CAST(NULL AS STRING)                       AS resource_id,
    CAST(NULL AS STRING)                       AS resource_name,
    'Usage'                                    AS charge_category,
    CAST(NULL AS STRING)                       AS charge_class,
    CAST(NULL AS STRING)                       AS charge_description,
    CAST(NULL AS STRING)                       AS pricing_category,
    CAST(NULL AS STRING)                       AS commitment_discount_status,
    CAST(NULL AS STRING)                       AS allocated_method_id,
    upper(trim(currency))                      AS currency,
    quantity                                   AS consumed_quantity,
    CAST(NULL AS STRING)                       AS consumed_unit,
    cost                                       AS billed_cost,
    cost_residual                              AS billed_cost_residual,
    cost                                       AS effective_cost,
    cost_residual                              AS effective_cost_residual,
    CAST(NULL AS DECIMAL(38, 18))              AS list_cost,
    CAST(NULL AS DECIMAL(38, 18))              AS contracted_cost,
    '[]'                                       AS kept_tags
FROM dated_costs
