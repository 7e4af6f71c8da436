CREATE TABLE team_bill_variance_daily (
  billing_period  STRING NOT NULL COMMENT 'Month the cost is booked in, or of the calls where there is no bill, yyyy-MM',
  usage_date      DATE   NOT NULL COMMENT 'UTC day of the usage',
  team            STRING NOT NULL COMMENT 'Who called; (unattributed) for callers without owner and for tokens that nobody logged',
  provider        STRING NOT NULL COMMENT 'Who served the model, by the name that bills and logs share',
  account_id      STRING NOT NULL COMMENT 'Account, subscription or project; (unknown) when neither side says',
  model_id        STRING NOT NULL COMMENT 'Model by the name of the price card',
  token_class     STRING NOT NULL COMMENT 'input, cache_read, cache_write or output',
  currency        STRING NOT NULL COMMENT 'ISO 4217 of all amounts; XXX when neither side names one',
  variance        STRING NOT NULL COMMENT 'As in bill_variance',
  amount          DECIMAL(38, 18) COMMENT 'Share of the amount in bill_variance; currency; null means unknown, see reason',
  reason          STRING          COMMENT 'As in bill_variance',
  weight_numerator    DECIMAL(38, 18) NOT NULL COMMENT 'Weight of the team: its logged tokens, or the tokens that nobody logged; tokens, 1 where one recipient takes all',
  weight_denominator  DECIMAL(38, 18) NOT NULL COMMENT 'Weight of all; tokens, 1 where one recipient takes all',
  day_status      STRING NOT NULL COMMENT 'As in bill_variance'
) COMMENT 'The variances of the AI bill by team: shares of each by logged tokens, as the bill itself is split'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, usage_date, team, provider, account_id, model_id, token_class, currency, variance', 'data_owner' = 'finance', 'layer' = 'marts', 'since' = '0.1');
