CREATE TABLE attempt_total (
  billing_period  STRING NOT NULL COMMENT 'Month of the attempts, yyyy-MM',
  source          STRING NOT NULL COMMENT 'Name of the log source',
  path            STRING NOT NULL COMMENT 'File the attempts stand in',
  reject_reason   STRING          COMMENT 'Why the rows break their contract; null means accepted',
  usage_date      DATE            COMMENT 'UTC day of rejected rows; null when accepted or not readable',
  provider        STRING          COMMENT 'Provider of rejected rows; null when accepted',
  groups          BIGINT NOT NULL COMMENT 'Groups that the rows were summed to; groups',
  input_rows      BIGINT NOT NULL COMMENT 'Rows; rows',
  tokens          BIGINT NOT NULL COMMENT 'Billable tokens of accepted rows; tokens',
  unreadable_rows BIGINT NOT NULL COMMENT 'Rows of which nothing can be read; rows',
  recovered_calls BIGINT NOT NULL COMMENT 'Accepted rows counted before the answer broke off, so that output is a lower bound; calls',
  estimated_calls BIGINT NOT NULL COMMENT 'Accepted rows counted by a tokenizer and not by the provider; calls',
  odd_usage_calls BIGINT NOT NULL COMMENT 'Accepted rows whose token counts contradict each other or are missing; calls',
  first_usage_date DATE           COMMENT 'Oldest UTC day of accepted rows; null means none',
  last_usage_date  DATE           COMMENT 'Newest UTC day of accepted rows; null means none'
) COMMENT 'What the logs hold, file by file, before anything is grouped or joined'
TBLPROPERTIES ('grain' = 'billing_period, source, path, reject_reason, usage_date, provider', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.1');
