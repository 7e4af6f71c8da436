CREATE TABLE check_result (
  billing_period  STRING  NOT NULL COMMENT 'Month the check ran over, yyyy-MM',
  check_name      STRING  NOT NULL COMMENT 'Check; the file in sql/checks says what it means',
  severity        STRING  NOT NULL COMMENT 'FAIL stops publishing, WARN does not',
  passed          BOOLEAN NOT NULL COMMENT 'Whether no row offended',
  offending_rows  BIGINT  NOT NULL COMMENT 'Rows that offend; rows',
  sample          STRING           COMMENT 'Some of them as JSON; null means none',
  advice          STRING  NOT NULL COMMENT 'What the reader does about it; source the header of the check'
) COMMENT 'What every check of the run said'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, check_name', 'data_owner' = 'finance', 'layer' = 'audit', 'since' = '0.1');
