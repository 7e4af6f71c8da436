CREATE TABLE ended_rule (
  billing_period   STRING NOT NULL COMMENT 'Month of the charges, yyyy-MM',
  charge_group_id  STRING NOT NULL COMMENT 'Group of charges; joins charge_group',
  dimension        STRING NOT NULL COMMENT 'Dimension the rule named',
  rule_id          STRING NOT NULL COMMENT 'Rule whose condition the group meets and which had ended by the usage date; the one that ended last'
) COMMENT 'Groups of charges that a rule would own, had it not ended'
TBLPROPERTIES ('grain' = 'billing_period, charge_group_id, dimension', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.2');
