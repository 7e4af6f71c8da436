CREATE TABLE current_owner (
  billing_period       STRING NOT NULL COMMENT 'Month of the group, yyyy-MM',
  subject_id           STRING NOT NULL COMMENT 'charge_group_id or usage_group_id',
  team                 STRING NOT NULL COMMENT 'Team; (unattributed) when nothing says',
  former_team          STRING          COMMENT 'Team that was found, where it has since been renamed or merged; null means it is team',
  team_method          STRING NOT NULL COMMENT 'RULE, TAG, INHERITED or NONE',
  team_evidence_grade  STRING NOT NULL COMMENT 'A rule or own tag, B inherited, F none',
  team_rule_id         STRING          COMMENT 'Rule or inherited key that decided; null means a tag or nothing did',
  team_rule_version    STRING          COMMENT 'Hash of the text of the rule; null when no rule decided',
  feature              STRING NOT NULL COMMENT 'Feature; (unattributed) when nothing says',
  feature_method       STRING NOT NULL COMMENT 'RULE, TAG, INHERITED or NONE',
  choice               STRING          COMMENT 'What a policy chose for the group; null means no policy takes it out of the ordinary precedence'
) COMMENT 'Who owns each group of charges and calls once policies and the organisation have had their say'
TBLPROPERTIES ('grain' = 'billing_period, subject_id', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.1');
