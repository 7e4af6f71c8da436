CREATE TABLE placed_share
COMMENT 'Ledger rows of everything that found a place, before teams that were split are'
TBLPROPERTIES ('grain' = 'charge_group_id, usage_date, team, former_team, feature, method, feature_method, rule_id, reason', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1', 'columns_of' = 'attributed_cost');
