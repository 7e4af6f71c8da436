CREATE TABLE finops_maturity_monthly (
  billing_period      STRING          NOT NULL COMMENT 'Month that is scored, yyyy-MM',
  month               STRING          NOT NULL COMMENT 'The same month, under the name BI tools ask for; yyyy-MM',
  scope               STRING          NOT NULL COMMENT 'organisation or team',
  team                STRING          NOT NULL COMMENT 'Team that is scored; (all) for the organisation',
  capability          STRING          NOT NULL COMMENT 'What is scored, such as allocation; source maturity_level seed',
  currency            STRING          NOT NULL COMMENT 'ISO 4217 of numerator and denominator',
  numerator           DECIMAL(38, 18)          COMMENT 'Money that meets the capability; currency; null means nothing to measure',
  denominator         DECIMAL(38, 18)          COMMENT 'Money the capability is measured on; currency; null means nothing to measure',
  value               DECIMAL(38, 12)          COMMENT 'numerator / denominator; null means nothing to measure',
  level               INT                      COMMENT '0 to 4; null means nothing to measure; source maturity_level seed',
  level_name          STRING          NOT NULL COMMENT 'Name of the level; NO_DATA when nothing was measured; source maturity_level seed',
  next_threshold      DECIMAL(38, 12)          COMMENT 'Value of the next level; null means top level or nothing measured; source maturity_level seed',
  cost_to_next_level  DECIMAL(38, 18)          COMMENT 'Money that must change hands, tag or evidence to reach the next level: (next_threshold - value) x denominator, either sign removed; currency; null as next_threshold',
  threshold_source    STRING          NOT NULL COMMENT 'Where the thresholds come from: official, community or house, with the page'
) COMMENT 'FinOps maturity scored from the month itself, per team and for all, with the money to the next level'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'month, scope, team, capability, currency', 'data_owner' = 'platform', 'layer' = 'marts', 'since' = '0.1');
