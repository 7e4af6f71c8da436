CREATE TABLE tier_cost (
  billing_period    STRING NOT NULL COMMENT 'Month of the calls, yyyy-MM',
  usage_date        DATE   NOT NULL COMMENT 'UTC day of the calls',
  provider          STRING NOT NULL COMMENT 'Who served the model, by the name that bills and logs share',
  account_id        STRING NOT NULL COMMENT 'Account, subscription or project',
  model_id          STRING NOT NULL COMMENT 'Model by the name of the price card',
  token_class       STRING NOT NULL COMMENT 'input, cache_read, cache_write or output',
  currency          STRING          COMMENT 'ISO 4217 of both costs; null means unpriced, or more than one',
  standard_cost     DECIMAL(38, 18) COMMENT 'Logged tokens at the price of the standard tier; currency; null means a part has no price',
  billed_tier_cost  DECIMAL(38, 18) COMMENT 'Logged tokens at the prices of the tiers on the bill, by its tokens of each; currency; null means the bill names no tier, or a part has no price',
  billed_tiers      STRING          COMMENT 'Tiers of the bill, comma separated; null means it names none'
) COMMENT 'What logged tokens would cost at the tiers of the bill and at the standard tier, for models sold at more than one'
TBLPROPERTIES ('grain' = 'billing_period, usage_date, provider, account_id, model_id, token_class', 'data_owner' = 'ai', 'layer' = 'work', 'since' = '0.1');
