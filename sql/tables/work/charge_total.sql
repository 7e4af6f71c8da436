CREATE TABLE charge_total (
  billing_period           STRING NOT NULL COMMENT 'Month the charges are booked in, yyyy-MM',
  source                   STRING NOT NULL COMMENT 'Name of the billing source',
  path                     STRING NOT NULL COMMENT 'File the charges stand in',
  currency                 STRING NOT NULL COMMENT 'ISO 4217 of the costs; XXX when rejected for lack of one',
  reject_reason            STRING          COMMENT 'Why the rows break their contract; null means accepted',
  usage_date               DATE            COMMENT 'UTC day of rejected rows; null when accepted or not readable',
  provider                 STRING          COMMENT 'Provider of rejected rows; null when accepted',
  groups                   BIGINT NOT NULL COMMENT 'Groups that the rows were summed to; groups',
  input_rows               BIGINT NOT NULL COMMENT 'Rows; rows',
  billed_cost              DECIMAL(38, 18) COMMENT 'Sum of BilledCost to 18 decimals; currency; null means no row has a readable one',
  billed_cost_residual     DECIMAL(38, 30) COMMENT 'What the rows hold beyond 18 decimals; currency; null as billed_cost',
  effective_cost           DECIMAL(38, 18) COMMENT 'Sum of EffectiveCost to 18 decimals; currency; null means no row has a readable one',
  effective_cost_residual  DECIMAL(38, 30) COMMENT 'What the rows hold beyond 18 decimals; currency; null as effective_cost',
  readable_billed_rows     BIGINT NOT NULL COMMENT 'Rows whose BilledCost can be read; rows',
  readable_effective_rows  BIGINT NOT NULL COMMENT 'Rows whose EffectiveCost can be read; rows',
  split_rows               BIGINT NOT NULL COMMENT 'Rows that are parts of charges the provider split; rows',
  sample                   STRING          COMMENT 'One rejected row, shortened; null when accepted',
  first_usage_date         DATE            COMMENT 'Oldest UTC day of accepted usage and purchases; null means none',
  last_usage_date          DATE            COMMENT 'Newest UTC day of accepted usage and purchases; null means none'
) COMMENT 'What the exports hold, file by file, before anything is grouped or joined'
TBLPROPERTIES ('grain' = 'billing_period, source, path, currency, reject_reason, usage_date, provider', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.1');
