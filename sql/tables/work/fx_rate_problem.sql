CREATE TABLE fx_rate_problem (
  from_currency  STRING  NOT NULL COMMENT 'As delivered',
  to_currency    STRING  NOT NULL COMMENT 'As delivered',
  rate_date      DATE    NOT NULL COMMENT 'Day of the rate',
  problem        STRING  NOT NULL COMMENT 'What is wrong, with the values'
) COMMENT 'Rates that cannot be used; one of them stops the night'
TBLPROPERTIES ('grain' = 'from_currency, to_currency, rate_date, problem', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
