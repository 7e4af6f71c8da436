-- Charges of Anthropic's cost report: what a workspace cost on a day, per model and kind of token.
-- Grain: result of a bucket. Reads: anthropic_cost_report_export.
-- Policy: amounts are cents. There are no commitments, so both costs are the one stated. The month is that of the bucket's
-- day, UTC. The report states no quantity. The default workspace has no id, and calls without an account meet it.
WITH exact_costs AS (
    SELECT
        *,
        fn.exact_amount(cents_to_units(cost_cents)) AS cost
    FROM anthropic_cost_report_export
)
SELECT
    source,
    path,
    row_problem,
    CAST(1 AS BIGINT)                                      AS charges,
    date_trunc('MONTH', starting_at)           AS billing_period_start,
    starting_at                                AS charge_period_start,
    CAST(NULL AS STRING)                       AS invoice_id,
    'Anthropic'                                AS service_provider_name,
    CAST(NULL AS STRING)                       AS provider_name,
    'Anthropic'                                AS host_provider_name,
    CAST(NULL AS STRING)                       AS publisher_name,
    CAST(NULL AS STRING)                       AS billing_account_id,
    workspace_id                               AS sub_account_id,
    CAST(NULL AS STRING)                       AS sub_account_name,
    'Claude API'                               AS service_name,
    'AI and Machine Learning'                  AS service_category,
    CAST(NULL AS STRING)                       AS sku_id,
    COALESCE(token_type, cost_type)            AS sku_meter,
    NULLIF(to_json(named_struct(
        'ModelId', model,
        'x_ServiceTier', service_tier,
        'x_ContextWindow', context_window,
        'x_InferenceGeo', inference_geo)), '{}') AS sku_price_details,
    inference_geo                              AS region_id,
    CAST(NULL AS STRING)                       AS resource_id,
    CAST(NULL AS STRING)                       AS resource_name,
    'Usage'                                    AS charge_category,
    CAST(NULL AS STRING)                       AS charge_class,
    description                                AS charge_description,
    CAST(NULL AS STRING)                       AS pricing_category,
    CAST(NULL AS STRING)                       AS commitment_discount_status,
    CAST(NULL AS STRING)                       AS allocated_method_id,
    upper(trim(currency))                      AS currency,
    CAST(NULL AS DECIMAL(38, 18))              AS consumed_quantity,
    CAST(NULL AS STRING)                       AS consumed_unit,
    cost.ledger                                AS billed_cost,
    cost.residual                              AS billed_cost_residual,
    cost.ledger                                AS effective_cost,
    cost.residual                              AS effective_cost_residual,
    CAST(NULL AS DECIMAL(38, 18))              AS list_cost,
    CAST(NULL AS DECIMAL(38, 18))              AS contracted_cost,
    '[]'                                       AS kept_tags
FROM exact_costs
