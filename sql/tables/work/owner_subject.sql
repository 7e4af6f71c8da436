CREATE TABLE owner_subject (
  billing_period   STRING NOT NULL COMMENT 'Month of the group, yyyy-MM',
  subject_id       STRING NOT NULL COMMENT 'charge_group_id or usage_group_id',
  tag_set_id       STRING NOT NULL COMMENT 'The distinct set of kept tags; joins tag_set',
  usage_date       DATE   NOT NULL COMMENT 'UTC day of the charges or calls',
  sub_account_id   STRING          COMMENT 'Key of inheritance; null means none',
  api_key_id       STRING          COMMENT 'Key of inheritance; null means none',
  workspace_id     STRING          COMMENT 'Key of inheritance; null means none',
  dimension        STRING NOT NULL COMMENT 'What is asked: team, feature, or a dimension that a condition names',
  rule_id          STRING          COMMENT 'First rule in force that matches and names the dimension; null means none does'
) COMMENT 'Groups of charges and calls with the rules whose conditions they meet'
TBLPROPERTIES ('grain' = 'billing_period, subject_id, dimension', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.1');
