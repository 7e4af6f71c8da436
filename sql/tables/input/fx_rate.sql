CREATE TABLE fx_rate (
  rate_date      DATE            NOT NULL COMMENT 'UTC day the rate was published for; source the fx_rates input',
  from_currency  STRING          NOT NULL COMMENT 'ISO 4217 of the amount to convert; source the fx_rates input',
  to_currency    STRING          NOT NULL COMMENT 'ISO 4217 of the result; source the fx_rates input',
  rate           DECIMAL(38, 18) NOT NULL COMMENT 'What one unit of from_currency is worth, above 0, rounded half even at 18 decimals; to_currency; source the fx_rates input',
  rate_source    STRING          NOT NULL COMMENT 'Who published the rate, such as ECB; source the fx_rates input',
  valid_until    DATE                     COMMENT 'Last UTC day the rate may be used; null means seven days after rate_date; source the fx_rates input'
) COMMENT 'What a currency was worth in another on a day; optional input of conversion'
TBLPROPERTIES ('grain' = 'rate_date, from_currency, to_currency', 'data_owner' = 'finance', 'layer' = 'input', 'since' = '0.1');
