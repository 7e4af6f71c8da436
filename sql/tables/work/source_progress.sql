CREATE TABLE source_progress (
  billing_period   STRING NOT NULL COMMENT 'Month that is computed, yyyy-MM',
  kind             STRING NOT NULL COMMENT 'billing or inference',
  source           STRING NOT NULL COMMENT 'Name of the source; source the configuration',
  settle_days      INT    NOT NULL COMMENT 'Days that the source has to have gone past a day before that day is final; days; source the configuration',
  last_usage_date  DATE            COMMENT 'Newest UTC day of usage that the source holds in whatever month, not after the run date and not further past the month than settle_days, since more changes nothing; null means it has never held any'
) COMMENT 'How far each configured source has come, as far as it matters to the month; a source that begins after the month has no row'
TBLPROPERTIES ('grain' = 'billing_period, kind, source', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.1');
