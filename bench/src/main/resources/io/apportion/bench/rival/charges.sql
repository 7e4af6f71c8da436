-- Charges, summed over what tells owners apart; those that may be split in finer groups, because a ledger splits each of its
-- groups to the last digit. One scan: the map of tags is the dear column. Variables: bills.
CREATE OR REPLACE TEMP TABLE any_charge_group AS
SELECT
    epoch_us(ChargePeriodStart) // 86400000000                         AS epoch_day,
    BillingCurrency                                                            AS currency,
    SubAccountId                                                               AS sub_account_id,
    ServiceName                                                                AS service_name,
    coalesce(Tags['Team'], Tags['team'], Tags['user:team'], Tags['owner'], Tags['squad']) AS team_text,
    coalesce(Tags['Feature'], Tags['feature'], Tags['Product_Feature'], Tags['product-feature']) AS feature_text,
    may_be_split,
    CASE WHEN may_be_split THEN ChargeCategory END AS charge_category,
    CASE WHEN may_be_split THEN BillingAccountId END AS BillingAccountId,
    CASE WHEN may_be_split THEN InvoiceId END AS InvoiceId,
    CASE WHEN may_be_split THEN ChargeClass END AS ChargeClass,
    CASE WHEN may_be_split THEN PublisherName END AS PublisherName,
    CASE WHEN may_be_split THEN PricingCategory END AS PricingCategory,
    CASE WHEN may_be_split THEN CommitmentDiscountStatus END AS CommitmentDiscountStatus,
    CASE WHEN ServiceName LIKE '%Bedrock%' THEN SkuMeter END                   AS meter,
    CASE WHEN ServiceName LIKE '%Bedrock%' THEN ChargeDescription END          AS description,
    CASE WHEN may_be_split THEN ConsumedUnit END AS unit,
    SUM(CASE WHEN may_be_split THEN ConsumedQuantity END)            AS quantity,
    SUM(BilledCost)                                                            AS billed_cost,
    SUM(EffectiveCost)                                                         AS effective_cost
FROM (
    SELECT *, ServiceName LIKE '%Bedrock%' OR ServiceName = 'AWS Support' OR ChargeCategory = 'Tax' AS may_be_split
    FROM read_parquet(getvariable('bills')))
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE charge_group AS
SELECT epoch_day, currency, sub_account_id, service_name, team_text, feature_text, billed_cost, effective_cost
FROM any_charge_group WHERE NOT may_be_split;

CREATE OR REPLACE TEMP TABLE fine_charge_group AS
SELECT * EXCLUDE (may_be_split)
FROM any_charge_group WHERE may_be_split;
