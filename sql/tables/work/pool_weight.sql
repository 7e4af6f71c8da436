CREATE TABLE pool_weight (
  pool_id         STRING          NOT NULL COMMENT 'Pool',
  billing_period  STRING          NOT NULL COMMENT 'Month, yyyy-MM',
  usage_date      DATE                     COMMENT 'Day the weight holds for; null means the whole month',
  currency        STRING                   COMMENT 'ISO 4217 of a weight that is money; null means the weight is no money',
  team            STRING          NOT NULL COMMENT 'Who receives; pool:<id> is another pool',
  feature         STRING          NOT NULL COMMENT 'What it is for; (shared) when the pool names teams only',
  weight          DECIMAL(38, 18) NOT NULL COMMENT 'Weight, above 0; weight_unit',
  weight_unit     STRING          NOT NULL COMMENT 'What the weight counts'
) COMMENT 'Who takes which part of each shared pool'
TBLPROPERTIES ('grain' = 'pool_id, billing_period, usage_date, currency, team, feature', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
