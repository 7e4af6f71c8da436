CREATE TABLE bill_reconciliation (
  billing_period  STRING          NOT NULL COMMENT 'Month the cost is booked in, or of the calls where there is no bill, yyyy-MM',
  usage_date      DATE            NOT NULL COMMENT 'UTC day of the usage',
  provider        STRING          NOT NULL COMMENT 'Who served the model, by the name that bills and logs share',
  account_id      STRING          NOT NULL COMMENT 'Account, subscription or project; (unknown) when neither side says',
  model_id        STRING          NOT NULL COMMENT 'Model by the name of the price card',
  token_class     STRING          NOT NULL COMMENT 'input, cache_read, cache_write or output',
  currency        STRING          NOT NULL COMMENT 'ISO 4217 of all costs; XXX when neither side names one',
  billed_tokens   DECIMAL(38, 18)          COMMENT 'Quantity on the bill; tokens; null means no bill, or a unit that cannot be turned into tokens',
  logged_tokens   BIGINT                   COMMENT 'Billable tokens in the logs; tokens; null means no logs',
  billed_cost     DECIMAL(38, 18)          COMMENT 'Cost on the bill; currency; null means no bill; source BilledCost',
  effective_cost  DECIMAL(38, 18)          COMMENT 'Cost on the bill after commitments; currency; null means no bill; source EffectiveCost',
  rated_cost      DECIMAL(38, 18)          COMMENT 'Logged tokens at the price card; currency; null means no logs, no price, or a price in another currency',
  variance        DECIMAL(38, 18)          COMMENT 'billed_cost - rated_cost; currency; null when either is null',
  variance_ratio  DECIMAL(38, 12)          COMMENT 'variance / billed_cost; null when either is null or billed_cost is 0',
  log_coverage_ratio DECIMAL(38, 12)       COMMENT 'logged_tokens / billed_tokens; null when either is null or billed_tokens is 0',
  status          STRING          NOT NULL COMMENT 'MATCHED, UNLOGGED (bill without logs), UNBILLED (logs without bill), PROVISIONAL (logs without bill of a day that the bill is not done with) or UNPRICED',
  day_status      STRING          NOT NULL COMMENT 'FINAL when the bills and the logs of the provider are done with the day, else PROVISIONAL; source freshness'
) COMMENT 'The AI bill beside the logs and the price card, per day, account, model and token class'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, usage_date, provider, account_id, model_id, token_class, currency', 'data_owner' = 'finance', 'layer' = 'attribution', 'since' = '0.1');
