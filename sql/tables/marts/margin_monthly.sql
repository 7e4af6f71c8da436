CREATE TABLE margin_monthly (
  billing_period      STRING          NOT NULL COMMENT 'Month the cost is booked in and the revenue belongs to, yyyy-MM',
  feature             STRING          NOT NULL COMMENT 'Feature; (unattributed) is a member',
  currency            STRING          NOT NULL COMMENT 'ISO 4217 of all money; never summed across',
  revenue             DECIMAL(38, 18)          COMMENT 'Revenue recognised; currency; null means the revenue input has none for the feature; source revenue input',
  effective_cost      DECIMAL(38, 18) NOT NULL COMMENT 'All cost of the feature, whoever pays; currency; source attributed_cost',
  ai_effective_cost   DECIMAL(38, 18) NOT NULL COMMENT 'Part of effective_cost for models; currency',
  gross_margin        DECIMAL(38, 18)          COMMENT 'revenue - effective_cost (C50); currency; null means no revenue known',
  gross_margin_ratio  DECIMAL(38, 12)          COMMENT 'gross_margin / revenue (C50); null means no revenue known, or revenue is 0 or less',
  cost_revenue_ratio  DECIMAL(38, 12)          COMMENT 'effective_cost / revenue (C50); null means no revenue known, or revenue is 0 or less',
  status              STRING          NOT NULL COMMENT 'HEALTHY above 50 %, WARNING from 30 to 50 %, CRITICAL below 30 % of gross_margin_ratio (C42), NO_DATA without that ratio'
) COMMENT 'What each feature earned and cost each month'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, feature, currency', 'data_owner' = 'finance', 'layer' = 'marts', 'since' = '0.1');
