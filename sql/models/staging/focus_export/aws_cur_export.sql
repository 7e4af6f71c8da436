-- Charges of an AWS Cost and Usage Report, CUR 1 or CUR 2.0, in the terms of FOCUS.
-- Grain: charge; a recurring fee of a commitment is two, the purchase and what of it was not used.
-- Reads: aws_cur_export. Source of EffectiveCost: AWS's own amortised rule (Cloud Intelligence Dashboards, summary view).
-- Policy:
--   Usage covered by a savings plan is not billed again: its BilledCost is 0 and the SavingsPlanNegation that takes it off
--   the invoice is left out, because the two rows carry different tags; native_total shows it if they do not cancel.
--   Split rows of containers repeat what the row of their instance holds, and are left out.
--   A row is never recognised as a copy of another: LineItemId repeats from hour to hour.
--   Usage, tax and refunds whose period ended before the billing period began correct a month invoiced earlier.
--   A line item type that is not listed here stays as it is, so the row is rejected with its cost.
WITH line_items AS (
    SELECT
        *,
        COALESCE(line_item_type IN ('RIFee', 'SavingsPlanRecurringFee'), FALSE)                AS is_recurring_fee,
        COALESCE(line_item_type IN ('Fee', 'RIFee', 'SavingsPlanRecurringFee', 'SavingsPlanUpfrontFee'), FALSE)
                                                                                               AS is_fee,
        COALESCE(line_item_type IN ('DiscountedUsage', 'SavingsPlanCoveredUsage'), FALSE)      AS is_covered,
        COALESCE(product_code LIKE '%SavingsPlans', FALSE)                                     AS is_for_plan,
        COALESCE(product_name, try_element_at(product, 'product_name'), product_code)          AS service_name,
        CASE line_item_type
            WHEN 'RIFee' THEN named_struct(
                'ledger', CAST(CAST(unused_upfront AS DECIMAL(37, 18)) + CAST(unused_recurring AS DECIMAL(37, 18)) AS DECIMAL(38, 18)),
                'residual', CAST(CAST(unused_upfront_residual AS DECIMAL(37, 30)) + CAST(unused_recurring_residual AS DECIMAL(37, 30)) AS DECIMAL(38, 30)))
            WHEN 'SavingsPlanRecurringFee' THEN named_struct(
                'ledger', CAST(CAST(plan_commitment AS DECIMAL(37, 18)) - CAST(plan_used AS DECIMAL(37, 18)) AS DECIMAL(38, 18)),
                'residual', CAST(CAST(plan_commitment_residual AS DECIMAL(37, 30)) - CAST(plan_used_residual AS DECIMAL(37, 30)) AS DECIMAL(38, 30)))
        END                                                                                    AS unused,
        named_struct('ledger', cost, 'residual', cost_residual)                                AS stated,
        named_struct('ledger', CAST(0 AS DECIMAL(38, 18)), 'residual', CAST(0 AS DECIMAL(38, 30))) AS nothing
    FROM aws_cur_export
    WHERE COALESCE(line_item_type, '') <> 'SavingsPlanNegation'
        AND COALESCE(operation, '') NOT IN ('EKSPod-EC2', 'ECSTask-EC2')
),
charges AS (
    SELECT
        *,
        part = 'unused'                                                                        AS is_unused
    FROM line_items
    LATERAL VIEW explode(CASE
        WHEN NOT is_recurring_fee THEN array('whole')
        WHEN unused.ledger = 0 AND unused.residual = 0 THEN array('purchase')
        ELSE array('purchase', 'unused')
    END) AS part
),
categorised_charges AS (
    SELECT
        *,
        CASE
            WHEN is_unused                                                                     THEN 'Usage'
            WHEN is_fee                                                                        THEN 'Purchase'
            WHEN line_item_type IN ('Tax', 'Credit')                                           THEN line_item_type
            WHEN line_item_type = 'Refund' AND (is_for_plan OR savings_plan_arn IS NOT NULL OR reservation_arn IS NOT NULL)
                                                                                               THEN 'Purchase'
            WHEN line_item_type IN ('Usage', 'Refund') OR is_covered OR line_item_type LIKE '%Discount'
                                                                                               THEN 'Usage'
            ELSE line_item_type
        END                                                                                    AS category
    FROM charges
),
costed_charges AS (
    SELECT
        *,
        CASE WHEN is_unused OR line_item_type = 'SavingsPlanCoveredUsage' THEN nothing ELSE stated END AS billed,
        CASE
            WHEN is_unused                                                                     THEN unused
            WHEN is_recurring_fee OR line_item_type = 'SavingsPlanUpfrontFee'                  THEN nothing
            WHEN line_item_type = 'Fee' AND reservation_arn IS NOT NULL                        THEN nothing
            WHEN line_item_type = 'Refund' AND is_for_plan                                     THEN nothing
            WHEN line_item_type = 'SavingsPlanCoveredUsage'
                THEN named_struct('ledger', plan_cost, 'residual', plan_cost_residual)
            WHEN line_item_type = 'DiscountedUsage'
                THEN named_struct('ledger', reserved_cost, 'residual', reserved_cost_residual)
            ELSE stated
        END                                                                                    AS effective
    FROM categorised_charges
)
SELECT
    source,
    path,
    row_problem,
    CAST(1 AS BIGINT)                                      AS charges,
    billing_period_start,
    usage_start                                                AS charge_period_start,
    invoice_id,
    'AWS'                                                      AS service_provider_name,
    'AWS'                                                      AS provider_name,
    CAST(NULL AS STRING)                                       AS host_provider_name,
    CASE WHEN billing_entity = 'AWS Marketplace' THEN '(marketplace seller)' END AS publisher_name,
    payer_account_id                                           AS billing_account_id,
    usage_account_id                                           AS sub_account_id,
    usage_account_name                                         AS sub_account_name,
    service_name,
    aws_service_category(product_code, service_name)           AS service_category,
    COALESCE(product_sku, try_element_at(product, 'sku'))      AS sku_id,
    usage_type                                                 AS sku_meter,
    CAST(NULL AS STRING)                                       AS sku_price_details,
    COALESCE(
        product_region,
        try_element_at(product, 'region'),
        NULLIF(regexp_extract(availability_zone, '^[a-z]+(-[a-z]+)+-[0-9]+', 0), '')) AS region_id,
    COALESCE(resource_id, CASE WHEN is_fee THEN COALESCE(savings_plan_arn, reservation_arn) END) AS resource_id,
    CAST(NULL AS STRING)                                       AS resource_name,
    category                                                   AS charge_category,
    CASE WHEN (category IN ('Usage', 'Tax') OR line_item_type = 'Refund') AND NOT is_unused
            AND usage_start < billing_period_start AND COALESCE(usage_end, usage_start) <= billing_period_start
        THEN 'Correction'
    END                                                        AS charge_class,
    description                                                AS charge_description,
    CASE
        WHEN category <> 'Usage'                               THEN NULL
        WHEN is_unused OR is_covered OR pricing_term = 'Reserved' THEN 'Committed'
        WHEN pricing_term = 'Spot' OR usage_type LIKE '%SpotUsage%' THEN 'Dynamic'
        WHEN pricing_term = 'OnDemand'                         THEN 'Standard'
    END                                                        AS pricing_category,
    CASE WHEN is_unused THEN 'Unused' WHEN is_covered THEN 'Used' END AS commitment_discount_status,
    CAST(NULL AS STRING)                                       AS allocated_method_id,
    currency,
    CASE WHEN line_item_type = 'Usage' OR is_covered THEN usage_amount END AS consumed_quantity,
    CASE WHEN line_item_type = 'Usage' OR is_covered THEN pricing_unit END AS consumed_unit,
    billed.ledger                                              AS billed_cost,
    billed.residual                                            AS billed_cost_residual,
    effective.ledger                                           AS effective_cost,
    effective.residual                                         AS effective_cost_residual,
    CASE WHEN NOT is_unused THEN list_cost END                 AS list_cost,
    CASE WHEN NOT is_unused AND line_item_type <> 'DiscountedUsage' THEN cost END AS contracted_cost,
    kept_tags
FROM costed_charges
