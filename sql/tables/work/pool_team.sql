CREATE TABLE pool_team (
  pool_id  STRING          NOT NULL COMMENT 'Pool; source ownership rules',
  team     STRING          NOT NULL COMMENT 'Team that takes part; pool:<id> is another pool',
  weight   DECIMAL(38, 18) NOT NULL COMMENT 'Fixed weight; parts; 1 for a pool without fixed weights'
) COMMENT 'Teams that a pool names'
TBLPROPERTIES ('grain' = 'pool_id, team', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.1');
