CREATE TABLE usage_weight (
  usage_date   DATE   NOT NULL COMMENT 'UTC day of the calls',
  provider_id  STRING NOT NULL COMMENT 'Who served the model, by the name that bills and logs share',
  account_id   STRING NOT NULL COMMENT 'Account, subscription or project',
  model_id     STRING NOT NULL COMMENT 'Model by the name of the price card',
  token_class  STRING NOT NULL COMMENT 'input, cache_read, cache_write or output',
  team         STRING NOT NULL COMMENT 'Who called',
  feature      STRING NOT NULL COMMENT 'What it was for',
  tokens       BIGINT NOT NULL COMMENT 'Billable tokens; tokens'
) COMMENT 'Tokens by which the AI bill of a day is split'
TBLPROPERTIES ('grain' = 'usage_date, provider_id, account_id, model_id, token_class, team, feature', 'data_owner' = 'ai', 'layer' = 'work', 'since' = '0.1');
