CREATE TABLE exchange_rate (
  currency      STRING  NOT NULL COMMENT 'ISO 4217 of the bill, other than the reporting currency',
  converted_on  DATE    NOT NULL COMMENT 'UTC day whose rate is asked for',
  rate          DECIMAL(38, 18)  COMMENT 'What one unit of currency is worth; reporting currency; null means no rate is known',
  rate_date     DATE             COMMENT 'Day the rate was published for; null as rate',
  rate_source   STRING           COMMENT 'Who published it; null as rate'
) COMMENT 'The rate of every day and currency that the ledger needs one for'
TBLPROPERTIES ('grain' = 'currency, converted_on', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
