CREATE TABLE missing_fx_rate (
  from_currency  STRING  NOT NULL COMMENT 'ISO 4217 of the bill',
  to_currency    STRING  NOT NULL COMMENT 'The reporting currency',
  first_date     DATE    NOT NULL COMMENT 'First of the days without a rate',
  last_date      DATE    NOT NULL COMMENT 'Last of them; every day between is needed and has none'
) COMMENT 'Days that need a rate and have none'
TBLPROPERTIES ('grain' = 'from_currency, to_currency, first_date', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
