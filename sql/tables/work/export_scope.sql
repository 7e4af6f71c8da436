CREATE TABLE export_scope (
  billing_period  STRING NOT NULL COMMENT 'Month the charges are booked in, yyyy-MM',
  source          STRING NOT NULL COMMENT 'Name of the billing source',
  sub_account_id  STRING NOT NULL COMMENT 'Account, subscription or project',
  currency        STRING NOT NULL COMMENT 'ISO 4217 of billed_cost',
  scope           STRING NOT NULL COMMENT 'Folder of the export',
  path            STRING NOT NULL COMMENT 'One file of it that holds charges of the account',
  billed_cost     DECIMAL(38, 18) COMMENT 'Sum of BilledCost; currency; null means none is readable'
) COMMENT 'Which exports of a source, told apart by their folders, hold charges of an account; empty where every source is one export'
TBLPROPERTIES ('grain' = 'billing_period, source, sub_account_id, currency, scope', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.1');
