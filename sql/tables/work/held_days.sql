CREATE TABLE held_days (
  billing_period    STRING NOT NULL COMMENT 'Month that the rows are booked in, yyyy-MM',
  source            STRING NOT NULL COMMENT 'Name of the source',
  path              STRING NOT NULL COMMENT 'File the rows stand in',
  groups            BIGINT NOT NULL COMMENT 'Groups that its rows were summed to; 0 for a file whose rows another dataset holds; groups',
  first_usage_date  DATE            COMMENT 'Oldest UTC day of its accepted usage; null means it holds none of the month',
  last_usage_date   DATE            COMMENT 'Newest UTC day of its accepted usage; null means it holds none of the month'
) COMMENT 'Months that each file holds rows of, and the days of usage in them'
TBLPROPERTIES ('grain' = 'billing_period, source, path', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.1');
