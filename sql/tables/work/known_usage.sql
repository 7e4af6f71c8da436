CREATE TABLE known_usage (
  billing_period      STRING NOT NULL COMMENT 'Month of the calls, yyyy-MM, UTC',
  usage_date          DATE   NOT NULL COMMENT 'UTC day the calls started',
  provider            STRING NOT NULL COMMENT 'Who served the model, by the name that bills and logs share; source provider_alias seed',
  account_id          STRING NOT NULL COMMENT 'Account, subscription or project that the provider bills; (unknown) when the log does not say',
  model_id            STRING NOT NULL COMMENT 'Model by the name of the price card, else as logged; source model_match seed',
  team                STRING NOT NULL COMMENT 'Who called; (unattributed) when no rule, tag or inheritance says',
  feature             STRING NOT NULL COMMENT 'What it was for; (unattributed) when no rule, tag or inheritance says',
  calls               BIGINT NOT NULL COMMENT 'Attempts, retries and cache hits included; calls',
  input_tokens        BIGINT NOT NULL COMMENT 'Billable uncached input; tokens',
  cache_read_tokens   BIGINT NOT NULL COMMENT 'Billable input read from the prompt cache; tokens',
  cache_write_tokens  BIGINT NOT NULL COMMENT 'Billable input written to the prompt cache; tokens',
  output_tokens       BIGINT NOT NULL COMMENT 'Billable output; tokens'
) COMMENT 'Calls of this run and, for months it leaves alone, of the published ones, by who called which model on which day'
TBLPROPERTIES ('grain' = 'billing_period, usage_date, provider, account_id, model_id, team, feature', 'data_owner' = 'ai', 'layer' = 'work', 'since' = '0.1');
