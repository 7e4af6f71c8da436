CREATE TABLE team (
  team       STRING NOT NULL COMMENT 'Team or group of teams; source ownership rules',
  parent     STRING          COMMENT 'Group it belongs to; null means none',
  root       STRING NOT NULL COMMENT 'Outermost group it belongs to; the team itself when it belongs to none',
  path       STRING NOT NULL COMMENT 'Groups from the outermost down to the team itself, with / between',
  first_day  DATE            COMMENT 'First UTC day it exists; null means since ever',
  end_day    DATE            COMMENT 'UTC day after the last it exists; null means for ever'
) COMMENT 'The declared organisation; empty when the rules declare none'
TBLPROPERTIES ('grain' = 'team', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
