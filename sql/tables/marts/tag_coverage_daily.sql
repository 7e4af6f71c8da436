CREATE TABLE tag_coverage_daily (
  billing_period          STRING          NOT NULL COMMENT 'Month the cost is booked in, yyyy-MM',
  usage_date              DATE            NOT NULL COMMENT 'UTC day the usage happened',
  source                  STRING          NOT NULL COMMENT 'Name of the billing source',
  provider                STRING          NOT NULL COMMENT 'Who makes the service',
  sub_account_id          STRING          NOT NULL COMMENT 'Account, subscription or project; (none) when the charge names none',
  tag_key                 STRING          NOT NULL COMMENT 'Required dimension the tags must answer, such as team; source ownership rules',
  currency                STRING          NOT NULL COMMENT 'ISO 4217 of all costs; never summed across',
  effective_cost          DECIMAL(38, 18) NOT NULL COMMENT 'All cost, credits and taxes included; currency',
  taggable_cost           DECIMAL(38, 18) NOT NULL COMMENT 'Cost of usage that can carry a tag: category Usage, positive, not an unused commitment; currency',
  present_cost            DECIMAL(38, 18) NOT NULL COMMENT 'Part of taggable_cost whose tags answer, rightly or not; currency',
  valid_cost              DECIMAL(38, 18) NOT NULL COMMENT 'Part of taggable_cost whose tags answer with an allowed value; currency',
  invalid_cost            DECIMAL(38, 18) NOT NULL COMMENT 'Part of taggable_cost whose tags answer with a value that is not allowed; currency',
  missing_cost            DECIMAL(38, 18) NOT NULL COMMENT 'Part of taggable_cost without an answer; currency',
  valid_all_ratio         DECIMAL(38, 12)          COMMENT 'valid_cost / effective_cost (C03), the denominator being all spend; null means effective_cost is 0 or less',
  valid_taggable_ratio    DECIMAL(38, 12)          COMMENT 'valid_cost / taggable_cost (C03), the denominator being taggable spend; null means taggable_cost is 0',
  day_status              STRING          NOT NULL COMMENT 'FINAL when the source is done with the day, else PROVISIONAL; source freshness'
) COMMENT 'How much of the spend carries each required tag, in money'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, usage_date, source, provider, sub_account_id, tag_key, currency', 'data_owner' = 'platform', 'layer' = 'marts', 'since' = '0.1');
