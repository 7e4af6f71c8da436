CREATE TABLE publication (
  billing_period     STRING    NOT NULL COMMENT 'Month that readers see, yyyy-MM',
  run_id             STRING    NOT NULL COMMENT 'Run whose rows they see; joins run',
  run_date           DATE      NOT NULL COMMENT 'Night the run was asked for, UTC',
  input_fingerprint  STRING    NOT NULL COMMENT 'Hash over what the month was made from; the same hash means nothing to do',
  published_at       TIMESTAMP NOT NULL COMMENT 'When the month became visible, UTC'
) COMMENT 'Which run readers see for each month; one commit of this table switches every view'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period', 'data_owner' = 'engineering', 'layer' = 'audit', 'since' = '0.1');
