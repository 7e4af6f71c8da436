CREATE TABLE run_input (
  billing_period           STRING    NOT NULL COMMENT 'Month whose rows the file holds, yyyy-MM',
  kind                     STRING    NOT NULL COMMENT 'billing or inference',
  source                   STRING    NOT NULL COMMENT 'Name of the source; source the configuration',
  path                     STRING    NOT NULL COMMENT 'File',
  size_bytes               BIGINT    NOT NULL COMMENT 'Size of the file; bytes',
  modified_at              TIMESTAMP NOT NULL COMMENT 'When the file was last written, UTC; source the file system',
  checksum                 STRING    NOT NULL COMMENT 'What the contents are recognised by: the storage''s tag as etag:…, else crc32c:… over the bytes',
  copy_of                  STRING             COMMENT 'File of the same bytes that was counted in its place; null means this one was counted',
  currency                 STRING    NOT NULL COMMENT 'ISO 4217 of the costs; XXX for logs and rows that name none',
  input_rows               BIGINT    NOT NULL COMMENT 'Rows of the file for the period and currency; rows',
  billed_cost              DECIMAL(38, 18)    COMMENT 'Sum of BilledCost to 18 decimals, rejected rows included; currency; null for logs',
  billed_cost_residual     DECIMAL(38, 30)    COMMENT 'What the rows hold beyond 18 decimals; currency; null for logs',
  effective_cost           DECIMAL(38, 18)    COMMENT 'Sum of EffectiveCost to 18 decimals, rejected rows included; currency; null for logs',
  effective_cost_residual  DECIMAL(38, 30)    COMMENT 'What the rows hold beyond 18 decimals; currency; null for logs',
  tokens                   BIGINT             COMMENT 'Sum of all billable tokens; tokens; null for bills',
  first_usage_date         DATE               COMMENT 'Oldest UTC day of its calls, or of its usage and purchases; null means none in the period',
  last_usage_date          DATE               COMMENT 'Newest UTC day of its calls, or of its usage and purchases; null means none in the period'
) COMMENT 'Files that the published months were made from, with what they held, and copies of them that were not counted'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, kind, source, path, currency', 'data_owner' = 'finance', 'layer' = 'audit', 'since' = '0.1');
