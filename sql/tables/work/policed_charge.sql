CREATE TABLE policed_charge (
  billing_period   STRING NOT NULL COMMENT 'Month of the charges, yyyy-MM',
  charge_group_id  STRING NOT NULL COMMENT 'Group of charges; joins charge_group',
  charge_policy    STRING NOT NULL COMMENT 'Class of the charges: tax, support, marketplace, credit, refund or unused_commitment',
  choice           STRING NOT NULL COMMENT 'What the policy chose for the class: buyer, follow_charge, proportional, even or unattributed'
) COMMENT 'Groups of charges that a policy takes out of the ordinary precedence'
TBLPROPERTIES ('grain' = 'billing_period, charge_group_id', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
