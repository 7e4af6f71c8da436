CREATE TABLE charge_pool (
  billing_period   STRING NOT NULL COMMENT 'Month of the charges, yyyy-MM',
  charge_group_id  STRING NOT NULL COMMENT 'Group of charges; joins charge_group',
  pool_id          STRING          COMMENT 'Pool that takes the group when nothing else does; policy:<class> where a policy says so; null means none'
) COMMENT 'Groups of charges with the shared pool they would fall into'
TBLPROPERTIES ('grain' = 'billing_period, charge_group_id', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.1');
