-- One charge of an export of any shape, brought to the columns of FOCUS, on the contract that everything after it reads.
-- Grain: charge, or charges that a reader summed. Reads: focus_export. Markers: run_month.
-- Policy: new provider columns win over the old ones. A row without a readable cost, currency, category, period or tags
-- is kept with the reason, so that its cost stays in every total. Category names are matched whatever their case.
WITH named_charges AS (
    SELECT
        *,
        initcap(charge_category)                               AS category_name,
        COALESCE(service_provider_name, provider_name)         AS provider_or_null,
        COALESCE(
            date_format(billing_period_start, 'yyyy-MM'),
            date_format(charge_period_start, 'yyyy-MM'),
            :run_month)                                        AS booked_month,
        fn.may_be_ai_charge(service_category, service_name, sku_meter) AS maybe_ai
    FROM focus_export
)
SELECT
    booked_month                                               AS billing_period,
    source,
    path,
    charges,
    charge_period_start,
    allocated_method_id IS NOT NULL                            AS is_split,
    CAST(charge_period_start AS DATE)                          AS usage_date,
    COALESCE(provider_or_null, '(unknown)')                    AS provider,
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
    category_name                                              AS charge_category,
    charge_class,
    COALESCE(publisher_name NOT RLIKE '(?i)amazon|aws|microsoft|azure|google|oracle|alibaba|tencent|openai|anthropic', false) AS marketplace,
    charge_description,
    pricing_category,
    commitment_discount_status,
    CASE WHEN maybe_ai THEN to_json(named_struct(
        'meter', sku_meter,
        'description', charge_description,
        'model', get_json_object(sku_price_details, '$.ModelId'),
        'tier', get_json_object(sku_price_details, '$.x_ServiceTier')))
    END                                                        AS ai_charge_text,
    COALESCE(currency, 'XXX')                                  AS currency,
    consumed_quantity,
    consumed_unit,
    billed_cost,
    billed_cost_residual,
    effective_cost,
    effective_cost_residual,
    list_cost,
    contracted_cost,
    COALESCE(kept_tags, '[]')                                  AS kept_tags,
    CASE
        WHEN row_problem IS NOT NULL                           THEN row_problem
        WHEN billed_cost IS NULL                               THEN 'BilledCost is missing or not a number'
        WHEN effective_cost IS NULL                            THEN 'EffectiveCost is missing or not a number'
        WHEN currency IS NULL                                  THEN 'BillingCurrency is missing'
        WHEN currency NOT RLIKE '^[A-Z]{3}$'                   THEN 'BillingCurrency is not an ISO 4217 code'
        WHEN billing_period_start IS NULL                      THEN 'BillingPeriodStart is missing or not a time'
        WHEN charge_period_start IS NULL                       THEN 'ChargePeriodStart is missing or not a time'
        WHEN category_name IS NULL                             THEN 'ChargeCategory is missing'
        WHEN category_name NOT IN ('Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment')
                                                               THEN 'ChargeCategory is not one of FOCUS'
        WHEN kept_tags IS NULL                                 THEN 'Tags cannot be read'
    END                                                        AS reject_reason
FROM named_charges
