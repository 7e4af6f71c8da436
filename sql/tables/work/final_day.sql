CREATE TABLE final_day (
  billing_period   STRING NOT NULL COMMENT 'Month that is computed, yyyy-MM',
  kind             STRING NOT NULL COMMENT 'billing or inference',
  source           STRING NOT NULL COMMENT 'Name of the source; source the configuration',
  settle_days      INT    NOT NULL COMMENT 'As in source_progress; days',
  last_usage_date  DATE            COMMENT 'As in source_progress',
  last_final_date  DATE            COMMENT 'Last UTC day that the source is done with, at most the last of the month, perhaps before the month; null means it has never held any usage and holds no day back'
) COMMENT 'The one rule of when a day is final, per source'
TBLPROPERTIES ('grain' = 'billing_period, kind, source', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
