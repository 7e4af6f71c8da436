CREATE TABLE certificate (
  billing_period   STRING          NOT NULL COMMENT 'Month the cost is booked in, yyyy-MM',
  source           STRING          NOT NULL COMMENT 'Name of the billing source',
  currency         STRING          NOT NULL COMMENT 'ISO 4217 of all sums; XXX for rows that name none',
  cost_metric      STRING          NOT NULL COMMENT 'BilledCost or EffectiveCost; each is proved on its own',
  input_rows       BIGINT          NOT NULL COMMENT 'Rows in the export; rows',
  unreadable_rows  BIGINT          NOT NULL COMMENT 'Rows whose cost cannot be read, so is in neither sum; rows',
  sum_in           DECIMAL(38, 24) NOT NULL COMMENT 'Sum over the export as delivered, read apart from the ledger; currency',
  residual         DECIMAL(38, 30) NOT NULL COMMENT 'Part of sum_in beyond the 18 decimals of the ledger; currency',
  sum_out          DECIMAL(38, 18) NOT NULL COMMENT 'Sum over the ledger; currency',
  attributed       DECIMAL(38, 18) NOT NULL COMMENT 'Part of sum_out on teams; currency',
  unattributed     DECIMAL(38, 18) NOT NULL COMMENT 'Part of sum_out on (unattributed); currency',
  idle             DECIMAL(38, 18) NOT NULL COMMENT 'Part of sum_out on (idle); currency',
  rejected         DECIMAL(38, 18) NOT NULL COMMENT 'Part of sum_out on (rejected); currency',
  difference       DECIMAL(38, 18) NOT NULL COMMENT 'sum_in - sum_out - residual; anything but 0 stops publishing; currency'
) COMMENT 'Proof that the ledger holds the bill, per source, month, currency and cost'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, source, currency, cost_metric', 'data_owner' = 'finance', 'layer' = 'audit', 'since' = '0.1');
