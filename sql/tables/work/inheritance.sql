CREATE TABLE inheritance (
  inherited_from  STRING NOT NULL COMMENT 'sub_account, api_key or workspace',
  inherited_key   STRING NOT NULL COMMENT 'Identity of that account, key or workspace',
  dimension       STRING NOT NULL COMMENT 'Dimension it gives',
  value           STRING NOT NULL COMMENT 'Value it gives'
) COMMENT 'What accounts, keys and workspaces pass on to charges and calls that say nothing themselves'
TBLPROPERTIES ('grain' = 'inherited_from, inherited_key, dimension', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.1');
