CREATE TABLE ledger_before
COMMENT 'Ledger rows of a month as the ownership rules before a change place them'
TBLPROPERTIES ('grain' = 'charge_group_id, usage_date, team, former_team, feature, method, feature_method, rule_id, reason', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.2', 'columns_of' = 'attributed_cost');
