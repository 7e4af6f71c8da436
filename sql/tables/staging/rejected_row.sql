CREATE TABLE rejected_row (
  billing_period   STRING          NOT NULL COMMENT 'Month the row is counted in, yyyy-MM; its own, else that of its usage, else that of the run',
  kind             STRING          NOT NULL COMMENT 'billing or inference',
  source           STRING          NOT NULL COMMENT 'Name of the source; source the configuration',
  path             STRING          NOT NULL COMMENT 'File the rows stand in',
  reason           STRING          NOT NULL COMMENT 'Which part of the contract they break',
  usage_date       DATE                     COMMENT 'UTC day of the usage; null means it cannot be read',
  provider         STRING          NOT NULL COMMENT 'Who makes the service; (unknown) when no column says',
  currency         STRING          NOT NULL COMMENT 'ISO 4217 of the costs; XXX means the row names none',
  rejected_rows    BIGINT          NOT NULL COMMENT 'Rows with this reason; rows',
  billed_cost      DECIMAL(38, 18)          COMMENT 'Cost the rows carry, kept in every total; currency; null means no row has a readable cost; source BilledCost',
  effective_cost   DECIMAL(38, 18)          COMMENT 'Cost the rows carry, kept in every total; currency; null means no row has a readable cost; source EffectiveCost',
  unreadable_billed_rows     BIGINT NOT NULL COMMENT 'Rows whose BilledCost cannot be read, so is in no total; rows',
  unreadable_effective_rows  BIGINT NOT NULL COMMENT 'Rows whose EffectiveCost cannot be read, so is in no total; rows',
  sample           STRING          NOT NULL COMMENT 'One of the rows, shortened: account, service, and description and resource as far as they are kept; never a prompt or a user'
) COMMENT 'Input rows that break their contract, by reason and file, with the cost they carry'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, kind, source, path, reason, usage_date, provider, currency', 'data_owner' = 'platform', 'layer' = 'staging', 'since' = '0.1');
