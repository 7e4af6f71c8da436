CREATE TABLE reallocation (
  reallocation_id  STRING          NOT NULL COMMENT 'Identity of the entry, given once; source the reallocations input',
  billing_period   STRING          NOT NULL COMMENT 'Month the entry is booked in, yyyy-MM; source the reallocations input',
  usage_date       DATE            NOT NULL COMMENT 'UTC day of the cost that is moved, for daily tables; source the reallocations input',
  currency         STRING          NOT NULL COMMENT 'ISO 4217 of both costs; source the reallocations input',
  from_team        STRING          NOT NULL COMMENT 'Who has the cost, named as in the ledger; (unattributed) may be named; source the reallocations input',
  from_feature     STRING          NOT NULL COMMENT 'Feature that has it; (unattributed) when not known; source the reallocations input',
  to_team          STRING          NOT NULL COMMENT 'Who shall carry it; source the reallocations input',
  to_feature       STRING          NOT NULL COMMENT 'Feature that shall carry it; source the reallocations input',
  billed_cost      DECIMAL(38, 18) NOT NULL COMMENT 'Share of the invoice that moves; currency; source the reallocations input',
  effective_cost   DECIMAL(38, 18) NOT NULL COMMENT 'Effective cost that moves; currency; source the reallocations input',
  reason           STRING          NOT NULL COMMENT 'Why, in words; source the reallocations input',
  evidence         STRING          NOT NULL COMMENT 'Where it can be checked, such as a ticket; source the reallocations input',
  requested_by     STRING          NOT NULL COMMENT 'Who asked for it; source the reallocations input',
  approved_by      STRING          NOT NULL COMMENT 'Who approved it, somebody else; source the reallocations input',
  approved_on      DATE            NOT NULL COMMENT 'UTC day of the approval; source the reallocations input'
) COMMENT 'Cost that people move by hand and somebody else approves; optional input'
TBLPROPERTIES ('grain' = 'reallocation_id', 'data_owner' = 'finance', 'layer' = 'input', 'since' = '0.1');
