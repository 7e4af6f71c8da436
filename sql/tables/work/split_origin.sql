CREATE TABLE split_origin (
  billing_period       STRING NOT NULL COMMENT 'Month the charges are booked in, yyyy-MM',
  source               STRING NOT NULL COMMENT 'Name of the billing source',
  sub_account_id       STRING          COMMENT 'Account, subscription or project; null means not delivered',
  resource_id          STRING          COMMENT 'Resource whose charge was split; null means none',
  sku_id               STRING          COMMENT 'SKU; null means none',
  charge_period_start  TIMESTAMP       COMMENT 'Start of the usage, UTC',
  currency             STRING NOT NULL COMMENT 'ISO 4217 of the costs',
  path                 STRING NOT NULL COMMENT 'File that holds the charge as a whole',
  parts_path           STRING NOT NULL COMMENT 'File that holds its parts',
  parts                BIGINT NOT NULL COMMENT 'Parts of the charge; rows',
  billed_cost          DECIMAL(38, 18) NOT NULL COMMENT 'BilledCost of the whole, which is that of its parts; currency',
  effective_cost       DECIMAL(38, 18) NOT NULL COMMENT 'EffectiveCost of the whole, which is that of its parts; currency'
) COMMENT 'Charges that a provider delivered whole and in parts as well'
TBLPROPERTIES ('grain' = 'billing_period, source, sub_account_id, resource_id, sku_id, charge_period_start, currency', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.1');
