CREATE TABLE maturity_measure (
  billing_period  STRING          NOT NULL COMMENT 'Month that is measured, yyyy-MM',
  scope           STRING          NOT NULL COMMENT 'organisation or team',
  team            STRING          NOT NULL COMMENT 'Team that is measured; (all) for the organisation',
  capability      STRING          NOT NULL COMMENT 'What is measured',
  currency        STRING          NOT NULL COMMENT 'ISO 4217 of numerator and denominator',
  numerator       DECIMAL(38, 18)          COMMENT 'Money that meets the capability; currency; null means nothing to measure',
  denominator     DECIMAL(38, 18)          COMMENT 'Money it is measured on; currency; null means nothing to measure'
) COMMENT 'What the maturity levels are judged by'
TBLPROPERTIES ('grain' = 'billing_period, scope, team, capability, currency', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.1');
