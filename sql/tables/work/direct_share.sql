CREATE TABLE direct_share
COMMENT 'Ledger rows of charges that a rule, a tag, inheritance or the logs place'
TBLPROPERTIES ('grain' = 'charge_group_id, usage_date, team, former_team, feature, method, feature_method, rule_id, reason', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1', 'columns_of' = 'attributed_cost');
