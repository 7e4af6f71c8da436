CREATE TABLE revenue (
  month     STRING          NOT NULL COMMENT 'Month the revenue belongs to, yyyy-MM; source the revenue input',
  feature   STRING          NOT NULL COMMENT 'Feature that earned it, named as in the ledger; source the revenue input',
  currency  STRING          NOT NULL COMMENT 'ISO 4217 of revenue; source the revenue input',
  revenue   DECIMAL(38, 18) NOT NULL COMMENT 'Revenue recognised in the month; currency; source the revenue input'
) COMMENT 'What features earned; optional input'
TBLPROPERTIES ('grain' = 'month, feature, currency', 'data_owner' = 'finance', 'layer' = 'input', 'since' = '0.1');
