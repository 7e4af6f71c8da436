CREATE TABLE user_usage_daily (
  billing_period  STRING NOT NULL COMMENT 'Month of the calls, yyyy-MM, UTC',
  usage_date      DATE   NOT NULL COMMENT 'UTC day the calls started; source started_at',
  usage_group_id  STRING NOT NULL COMMENT 'Group of calls the user is part of; joins inference_usage',
  user_key        STRING          COMMENT 'Keyed hash of the user, the same for the same user and key; null means no key is configured or no user is logged; source end_user_id',
  calls           BIGINT NOT NULL COMMENT 'Attempts of the user; calls',
  tokens          BIGINT NOT NULL COMMENT 'Billable tokens of the user, input and output; tokens'
) COMMENT 'Calls per user and day; outside the close, kept 13 months'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'usage_date, usage_group_id, user_key', 'data_owner' = 'product', 'layer' = 'staging', 'since' = '0.1');
