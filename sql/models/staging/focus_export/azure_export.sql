-- Charges of Azure's native cost details: one bill, of one dataset or of both.
-- Grain: charge. Reads: azure_export. Markers: run_month, currency.
-- Policy: where a month of a source has amortized rows, those are the charges, and of the actual rows only what was paid
-- for commitments is added: their price is billed there, and effective on the usage that they cover or leave unused. Where
-- it has none, both costs are the actual one. An export without a currency column is in the configured currency, one
-- without charge types is all usage, one without billing periods is billed by calendar month.
-- Source of the rule: FinOps toolkit, mapping of cost details to FOCUS, 2026-04; unused commitments are billed as 0 too,
-- for their purchase is billed already.
WITH read_charges AS (
    SELECT
        *,
        azure_time(usage_day)                                            AS charge_start,
        CASE WHEN billing_period_start IS NULL THEN date_trunc('MONTH', azure_time(usage_day))
            ELSE azure_time(billing_period_start) END                    AS period_start,
        COALESCE(lower(replace(charge_type, ' ', '')), 'usage')          AS charge_kind,
        lower(replace(COALESCE(pricing_model, CASE WHEN reservation_id IS NOT NULL THEN 'reservation' END), ' ', ''))
                                                                         AS pricing
    FROM azure_export
),
committed_charges AS (
    SELECT
        *,
        COALESCE(date_format(period_start, 'yyyy-MM'), date_format(charge_start, 'yyyy-MM'), :run_month) AS booked_month,
        charge_kind LIKE 'unused%'                                       AS is_unused,
        COALESCE(pricing IN ('reservation', 'savingsplan'), false)
            OR charge_kind LIKE 'unused%'                                AS is_committed
    FROM read_charges
),
amortized_months AS (
    SELECT DISTINCT source, booked_month
    FROM committed_charges
    WHERE dataset = 'amortized'
),
charges AS (
    SELECT /*+ BROADCAST(a) */
        c.*,
        a.source IS NOT NULL AND c.is_committed
            AND (c.is_unused OR c.charge_kind = 'usage')                 AS is_covered,
        a.source IS NOT NULL AND c.is_committed
            AND c.charge_kind IN ('purchase', 'refund')                  AS is_commitment
    FROM committed_charges AS c
    LEFT JOIN amortized_months AS a ON a.source = c.source AND a.booked_month = c.booked_month
    WHERE a.source IS NULL OR c.dataset = 'amortized' OR c.row_problem IS NOT NULL
        OR (c.is_committed AND c.charge_kind IN ('purchase', 'refund'))
)
SELECT
    source,
    path,
    row_problem,
    CAST(1 AS BIGINT)                                      AS charges,
    period_start                                                         AS billing_period_start,
    charge_start                                                         AS charge_period_start,
    invoice_id,
    'Microsoft'                                                          AS service_provider_name,
    CAST(NULL AS STRING)                                                 AS provider_name,
    'Microsoft'                                                          AS host_provider_name,
    publisher_name,
    billing_account_id,
    subscription_id                                                      AS sub_account_id,
    subscription_name                                                    AS sub_account_name,
    COALESCE(NULLIF(meter_category, 'Unassigned'), consumed_service, 'Azure') AS service_name,
    CASE WHEN concat_ws(' ', meter_category, consumed_service) RLIKE '(?i)cognitive ?services|openai|foundry'
        THEN 'AI and Machine Learning' END                               AS service_category,
    meter_id                                                             AS sku_id,
    meter_name                                                           AS sku_meter,
    CAST(NULL AS STRING)                                                 AS sku_price_details,
    lower(replace(NULLIF(resource_location, 'Unassigned'), ' ', ''))     AS region_id,
    lower(resource_id)                                                   AS resource_id,
    COALESCE(resource_name, regexp_extract(resource_id, '([^/]+)$', 1))  AS resource_name,
    CASE
        WHEN charge_kind = 'usage' OR is_unused                          THEN 'Usage'
        WHEN charge_kind IN ('purchase', 'refund')                       THEN 'Purchase'
        WHEN charge_kind IN ('tax', 'credit')                            THEN initcap(charge_kind)
        ELSE 'Adjustment'
    END                                                                  AS charge_category,
    CASE WHEN charge_kind = 'refund' THEN 'Correction' END               AS charge_class,
    product_name                                                         AS charge_description,
    CASE
        WHEN is_committed                                                THEN 'Committed'
        WHEN pricing = 'ondemand'                                        THEN 'Standard'
        WHEN pricing = 'spot'                                            THEN 'Dynamic'
    END                                                                  AS pricing_category,
    CASE
        WHEN is_unused                                                   THEN 'Unused'
        WHEN is_committed AND charge_kind = 'usage'                      THEN 'Used'
    END                                                                  AS commitment_discount_status,
    CAST(NULL AS STRING)                                                 AS allocated_method_id,
    COALESCE(upper(trim(currency)), :currency)                           AS currency,
    CASE WHEN charge_kind = 'usage' THEN quantity END                    AS consumed_quantity,
    CASE WHEN charge_kind = 'usage' THEN unit_of_measure END             AS consumed_unit,
    CASE WHEN is_covered THEN CAST(0 AS DECIMAL(38, 18)) ELSE cost END   AS billed_cost,
    CASE WHEN is_covered THEN CAST(0 AS DECIMAL(38, 30)) ELSE cost_residual END AS billed_cost_residual,
    CASE WHEN is_commitment THEN CAST(0 AS DECIMAL(38, 18)) ELSE cost END AS effective_cost,
    CASE WHEN is_commitment THEN CAST(0 AS DECIMAL(38, 30)) ELSE cost_residual END AS effective_cost_residual,
    payg_cost                                                            AS list_cost,
    CAST(NULL AS DECIMAL(38, 18))                                        AS contracted_cost,
    kept_tags
FROM charges
