CREATE TABLE owner (
  billing_period          STRING NOT NULL COMMENT 'Month of the group, yyyy-MM',
  subject_id              STRING NOT NULL COMMENT 'charge_group_id or usage_group_id',
  usage_date              DATE   NOT NULL COMMENT 'UTC day of the charges or calls',
  sub_account_id          STRING          COMMENT 'Account of the group; null means none',
  team                    STRING NOT NULL COMMENT 'Team; (unattributed) when nothing says',
  team_method             STRING NOT NULL COMMENT 'RULE, TAG, INHERITED or NONE',
  team_evidence_grade     STRING NOT NULL COMMENT 'A rule or own tag, B inherited, F none',
  team_rule_id            STRING          COMMENT 'Rule or inherited key that decided; null means a tag or nothing did',
  team_rule_version       STRING          COMMENT 'Hash of the text of the rule; null when no rule decided',
  feature                 STRING NOT NULL COMMENT 'Feature; (unattributed) when nothing says',
  feature_method          STRING NOT NULL COMMENT 'RULE, TAG, INHERITED or NONE'
) COMMENT 'Who owns each group of charges and calls by rule, tag or inheritance'
TBLPROPERTIES ('grain' = 'billing_period, subject_id', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
