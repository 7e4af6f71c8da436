CREATE TABLE pool_recipient (
  pool_id             STRING          NOT NULL COMMENT 'Pool',
  billing_period      STRING          NOT NULL COMMENT 'Month of the charges that fall into the pool, yyyy-MM',
  usage_date          DATE            NOT NULL COMMENT 'Day of those charges',
  currency            STRING          NOT NULL COMMENT 'ISO 4217 of those charges',
  team                STRING          NOT NULL COMMENT 'Who pays in the end; (unattributed) where another pool on the way reaches nobody',
  feature             STRING          NOT NULL COMMENT 'What it is for',
  evidence_grade      STRING          NOT NULL COMMENT 'C by usage, D proportional, E even or fixed; the weakest of all pools the cost goes through',
  weighed_by_month    BOOLEAN         NOT NULL COMMENT 'Whether weights of the whole month decide, so that the share is open until the month is',
  weight_unit         STRING          NOT NULL COMMENT 'What the weights count',
  weight_numerator    DECIMAL(38, 18) NOT NULL COMMENT 'Weight of the recipient; weight_unit',
  weight_denominator  DECIMAL(38, 18) NOT NULL COMMENT 'Weight of all; weight_unit',
  weight_digits       STRING          NOT NULL COMMENT 'The weight by which shares are cut, in as many digits as it takes',
  weight_fraction     STRING                   COMMENT 'The share exactly, as numerator/denominator, where the weights are only its first 18 digits; null means they are exact'
) COMMENT 'Whom the charges of a pool reach, day by day'
TBLPROPERTIES ('grain' = 'pool_id, billing_period, usage_date, currency, team, feature', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
