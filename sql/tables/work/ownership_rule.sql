CREATE TABLE ownership_rule (
  rule_id       STRING NOT NULL COMMENT 'Rule; source ownership rules',
  rule_version  STRING NOT NULL COMMENT 'Hash of the text of the rule',
  dimension     STRING NOT NULL COMMENT 'Dimension the rule names',
  value         STRING NOT NULL COMMENT 'Value it gives'
) COMMENT 'What each declared rule gives'
TBLPROPERTIES ('grain' = 'rule_id, dimension', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.1');
