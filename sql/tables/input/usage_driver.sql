CREATE TABLE usage_driver (
  usage_date  DATE            NOT NULL COMMENT 'UTC day of the usage; source the usage_drivers input',
  driver      STRING          NOT NULL COMMENT 'What is measured, the name that a pool splits by, such as gpu_seconds; source the usage_drivers input',
  team        STRING          NOT NULL COMMENT 'Team that used it; (idle) for capacity nobody used; source the usage_drivers input',
  feature     STRING          NOT NULL COMMENT 'Feature that used it; (unattributed) when not known; source the usage_drivers input',
  quantity    DECIMAL(38, 18) NOT NULL COMMENT 'How much was used, zero or more; unit as the driver says; source the usage_drivers input'
) COMMENT 'Measured use of shared capacity; optional input of pools that split by usage'
TBLPROPERTIES ('grain' = 'usage_date, driver, team, feature', 'data_owner' = 'platform', 'layer' = 'input', 'since' = '0.1');
