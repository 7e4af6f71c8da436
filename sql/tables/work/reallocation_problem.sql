CREATE TABLE reallocation_problem (
  reallocation_id  STRING NOT NULL COMMENT 'Entry of the journal',
  problem          STRING NOT NULL COMMENT 'What is wrong, with the values'
) COMMENT 'Entries of the reallocation journal that cannot be used; one of them stops the night'
TBLPROPERTIES ('grain' = 'reallocation_id, problem', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
