CREATE TABLE maturity_level (
  capability        STRING          NOT NULL COMMENT 'What is scored; source maturity_level seed',
  level             INT             NOT NULL COMMENT '0 to 4; source maturity_level seed',
  level_name        STRING          NOT NULL COMMENT 'Name of the level; source maturity_level seed',
  direction         STRING          NOT NULL COMMENT 'HIGHER when more is better, LOWER when less is; source maturity_level seed',
  threshold         DECIMAL(38, 12) NOT NULL COMMENT 'Value from which the level holds; source maturity_level seed',
  threshold_source  STRING          NOT NULL COMMENT 'official, community or house, with the page; source maturity_level seed'
) COMMENT 'Thresholds of FinOps maturity, as data'
TBLPROPERTIES ('grain' = 'capability, level', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.1');
