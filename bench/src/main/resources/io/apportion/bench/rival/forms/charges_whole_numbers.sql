-- Costs cast to whole numbers of 64 bits before they are added. Variables: bills.
CREATE OR REPLACE TEMP TABLE charge_group AS
SELECT
    epoch_us(ChargePeriodStart) // 86400000000                         AS epoch_day,
    BillingCurrency                                                            AS currency,
    SubAccountId                                                               AS sub_account_id,
    ServiceName                                                                AS service_name,
    coalesce(Tags['Team'], Tags['team'], Tags['user:team'], Tags['owner'], Tags['squad']) AS team_text,
    coalesce(Tags['Feature'], Tags['feature'], Tags['Product_Feature'], Tags['product-feature']) AS feature_text,
    CAST(CAST(SUM(CAST(BilledCost * CAST(10000000000 AS DECIMAL(11, 0)) AS BIGINT)) AS DECIMAL(38, 0)) * CAST(0.0000000001 AS DECIMAL(11, 10)) AS DECIMAL(38, 10)) AS billed_cost,
    CAST(CAST(SUM(CAST(EffectiveCost * CAST(10000000000 AS DECIMAL(11, 0)) AS BIGINT)) AS DECIMAL(38, 0)) * CAST(0.0000000001 AS DECIMAL(11, 10)) AS DECIMAL(38, 10)) AS effective_cost
FROM read_parquet(getvariable('bills'))
WHERE ServiceName NOT LIKE '%Bedrock%' AND ServiceName <> 'AWS Support' AND ChargeCategory <> 'Tax'
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE fine_charge_group AS
SELECT
    epoch_us(ChargePeriodStart) // 86400000000                         AS epoch_day,
    BillingCurrency                                                            AS currency,
    SubAccountId                                                               AS sub_account_id,
    ServiceName                                                                AS service_name,
    coalesce(Tags['Team'], Tags['team'], Tags['user:team'], Tags['owner'], Tags['squad']) AS team_text,
    coalesce(Tags['Feature'], Tags['feature'], Tags['Product_Feature'], Tags['product-feature']) AS feature_text,
    ChargeCategory                                                             AS charge_category,
    BillingAccountId, InvoiceId, ChargeClass, PublisherName, PricingCategory, CommitmentDiscountStatus,
    CASE WHEN ServiceName LIKE '%Bedrock%' THEN SkuMeter END                   AS meter,
    CASE WHEN ServiceName LIKE '%Bedrock%' THEN ChargeDescription END          AS description,
    ConsumedUnit                                                               AS unit,
    SUM(ConsumedQuantity)                                                      AS quantity,
    SUM(BilledCost)                                                            AS billed_cost,
    SUM(EffectiveCost)                                                         AS effective_cost
FROM read_parquet(getvariable('bills'))
WHERE ServiceName LIKE '%Bedrock%' OR ServiceName = 'AWS Support' OR ChargeCategory = 'Tax'
GROUP BY ALL;
