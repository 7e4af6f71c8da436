CREATE TABLE bill_variance (
  billing_period  STRING NOT NULL COMMENT 'Month the cost is booked in, or of the calls where there is no bill, yyyy-MM',
  usage_date      DATE   NOT NULL COMMENT 'UTC day of the usage',
  provider        STRING NOT NULL COMMENT 'Who served the model, by the name that bills and logs share',
  account_id      STRING NOT NULL COMMENT 'Account, subscription or project; (unknown) when neither side says',
  model_id        STRING NOT NULL COMMENT 'Model by the name of the price card',
  token_class     STRING NOT NULL COMMENT 'input, cache_read, cache_write or output',
  currency        STRING NOT NULL COMMENT 'ISO 4217 of all amounts; XXX when neither side names one',
  variance        STRING NOT NULL COMMENT 'PRICE, TIER, CACHE, VOLUME, UNLOGGED, UNBILLED, CREDIT, ROUNDING or RESIDUAL; UNKNOWN where a side is',
  amount          DECIMAL(38, 18) COMMENT 'Part of billed less rated cost that has this name; currency; null means unknown, see reason',
  reason          STRING          COMMENT 'UNPRICED or PROVISIONAL: why it is unknown; NAMED_ON_BILL or BILLED_AT_STANDARD_PRICE: what says the tier; BILLED_TOKENS_UNKNOWN or BILLED_TOKENS_NOT_POSITIVE: why a residual has no other name; null means the figures beside it say all',
  status          STRING NOT NULL COMMENT 'Of the meter, as in bill_reconciliation',
  billed_tokens   DECIMAL(38, 18) COMMENT 'Quantity on the bill; tokens; null means no bill, or a unit that cannot be turned into tokens',
  logged_tokens   BIGINT          COMMENT 'Billable tokens in the logs; tokens; null means no logs',
  matched_tokens  DECIMAL(38, 18) COMMENT 'The smaller of both, 0 where a side has none; tokens; null means the tokens of the bill are unknown',
  billed_price_per_million    DECIMAL(38, 12) COMMENT 'Billed cost without credits / billed_tokens; currency per million tokens; null means no tokens on the bill',
  rated_price_per_million     DECIMAL(38, 12) COMMENT 'Rated cost / logged_tokens; currency per million tokens; null means no logs, or no price',
  tier_price_per_million      DECIMAL(38, 12) COMMENT 'The same at the tiers that were billed, as far as TIER explains them; currency per million tokens; null as rated_price_per_million',
  standard_price_per_million  DECIMAL(38, 12) COMMENT 'The same at the standard tier; currency per million tokens; null as rated_price_per_million',
  billed_tiers    STRING          COMMENT 'Tiers of the bill where a tier other than standard is sold or logged, comma separated; null means it names none',
  billed_decimal_places INT NOT NULL COMMENT 'Most decimal places of a cost on the bill of the provider in the month, at least 2; places',
  day_status      STRING NOT NULL COMMENT 'FINAL when the bills and the logs of the provider are done with the day, else PROVISIONAL; source freshness'
) COMMENT 'What lies between the AI bill and the rated logs, by name: per meter the amounts sum to billed less rated cost'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, usage_date, provider, account_id, model_id, token_class, currency, variance', 'data_owner' = 'finance', 'layer' = 'attribution', 'since' = '0.1');
