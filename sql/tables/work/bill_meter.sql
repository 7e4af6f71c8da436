CREATE TABLE bill_meter (
  billing_period  STRING NOT NULL COMMENT 'Month the cost is booked in, or of the calls where there is no bill, yyyy-MM',
  usage_date      DATE   NOT NULL COMMENT 'UTC day of the usage',
  provider        STRING NOT NULL COMMENT 'Who served the model, by the name that bills and logs share',
  account_id      STRING NOT NULL COMMENT 'Account, subscription or project; (unknown) when neither side says',
  model_id        STRING NOT NULL COMMENT 'Model by the name of the price card',
  token_class     STRING NOT NULL COMMENT 'input, cache_read, cache_write or output',
  currency        STRING NOT NULL COMMENT 'ISO 4217 of all amounts; XXX when neither side names one',
  status                 STRING  NOT NULL COMMENT 'As in bill_reconciliation',
  day_status             STRING  NOT NULL COMMENT 'As in bill_reconciliation',
  unknown_because        STRING           COMMENT 'UNPRICED or PROVISIONAL: why the variance is unknown; null means it is known',
  billed_tokens          DECIMAL(38, 18)  COMMENT 'Quantity on the bill; tokens; null means no bill, or a unit that cannot be turned into tokens',
  logged_tokens          BIGINT           COMMENT 'Billable tokens in the logs; tokens; null means no logs',
  usage_cost             DECIMAL(38, 18)  COMMENT 'Cost on the bill without credits and adjustments; currency; null means no bill',
  credit_cost            DECIMAL(38, 18) NOT NULL COMMENT 'Credits and adjustments on the bill; currency',
  rated_cost             DECIMAL(38, 18)  COMMENT 'Logged tokens at the price card; currency; null means no logs, no price, or a price in another currency',
  standard_cost          DECIMAL(38, 18)  COMMENT 'Logged tokens at the price of the standard tier; currency; null as rated_cost',
  billed_tier_cost       DECIMAL(38, 18)  COMMENT 'Logged tokens at the prices of the tiers on the bill; currency; null means the bill names no tier, or a part has no price',
  billed_tiers           STRING           COMMENT 'Tiers of the bill, comma separated; null means it names none',
  moved_between_classes  BOOLEAN NOT NULL COMMENT 'Whether tokens differ here and not in the sum of the input classes',
  billed_decimal_places  INT     NOT NULL COMMENT 'Most decimal places of a cost on the bill of the provider in the month, at least 2; places'
) COMMENT 'Both sides of each meter of the AI bill, with what their bridge needs beside them'
TBLPROPERTIES ('grain' = 'billing_period, usage_date, provider, account_id, model_id, token_class, currency', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
