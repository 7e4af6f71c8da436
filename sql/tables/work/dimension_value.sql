CREATE TABLE dimension_value (
  billing_period  STRING NOT NULL COMMENT 'Month of the group, yyyy-MM',
  subject_id      STRING NOT NULL COMMENT 'charge_group_id or usage_group_id',
  usage_date      DATE   NOT NULL COMMENT 'UTC day of the charges or calls',
  sub_account_id  STRING          COMMENT 'Account of the group; null means none',
  dimension       STRING NOT NULL COMMENT 'team, feature, or a dimension that a condition names',
  value           STRING          COMMENT 'Its value; null when nothing says',
  method          STRING NOT NULL COMMENT 'RULE, TAG, INHERITED or NONE',
  rule_id         STRING          COMMENT 'Rule or inherited key that decided; null means a tag or nothing did',
  rule_version    STRING          COMMENT 'Hash of the text of the rule; null when no rule decided'
) COMMENT 'What rules, tags and inheritance say of each group of charges and calls'
TBLPROPERTIES ('grain' = 'billing_period, subject_id, dimension', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.2');
