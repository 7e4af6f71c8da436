CREATE TABLE known_usage
COMMENT 'rated_usage of this run and, for months it does not touch, of the published ones: a late charge needs the calls of its day'
TBLPROPERTIES ('grain' = 'usage_group_id', 'data_owner' = 'ai', 'layer' = 'work', 'since' = '0.1', 'columns_of' = 'rated_usage');
