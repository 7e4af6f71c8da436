CREATE TABLE published_usage
COMMENT 'Published rated_usage of the months that this run leaves alone'
TBLPROPERTIES ('grain' = 'usage_group_id', 'data_owner' = 'ai', 'layer' = 'work', 'since' = '0.2', 'columns_of' = 'rated_usage');
