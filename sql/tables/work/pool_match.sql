CREATE TABLE pool_match (
  billing_period   STRING NOT NULL COMMENT 'Month of the charges, yyyy-MM',
  charge_group_id  STRING NOT NULL COMMENT 'Group of charges; joins charge_group',
  pool_id          STRING          COMMENT 'First pool in force whose condition the group meets; null means none'
) COMMENT 'Groups of charges with the declared pool whose condition they meet'
TBLPROPERTIES ('grain' = 'billing_period, charge_group_id', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.1');
