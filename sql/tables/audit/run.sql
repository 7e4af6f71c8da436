CREATE TABLE run (
  run_id             STRING    NOT NULL COMMENT 'Identity of the run: start time and input fingerprint',
  run_date           DATE      NOT NULL COMMENT 'Night the run was asked for, UTC; source --date',
  status             STRING    NOT NULL COMMENT 'PUBLISHED, or FAILED with nothing published',
  exit_code          INT       NOT NULL COMMENT 'Exit code of the command',
  started_at         TIMESTAMP NOT NULL COMMENT 'Start of the run, UTC',
  ended_at           TIMESTAMP NOT NULL COMMENT 'End of the run, UTC',
  billing_periods    STRING    NOT NULL COMMENT 'Months the run computed, comma separated, yyyy-MM',
  input_fingerprint  STRING    NOT NULL COMMENT 'Hash over input files, rules, prices and code',
  rules_version      STRING    NOT NULL COMMENT 'Hash over the ownership rules, without comments and layout',
  prices_version     STRING    NOT NULL COMMENT 'Hash over the price card and match rules',
  code_version       STRING    NOT NULL COMMENT 'Version of Apportion',
  kept_columns       STRING    NOT NULL COMMENT 'Charge columns and tag keys that the rules name and the groups keep, comma separated',
  message            STRING             COMMENT 'Why the run failed; null means it did not'
) COMMENT 'Runs that did work, published or not'
TBLPROPERTIES ('grain' = 'run_id', 'data_owner' = 'engineering', 'layer' = 'audit', 'since' = '0.1');
