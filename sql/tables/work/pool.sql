CREATE TABLE pool (
  pool_id       STRING  NOT NULL COMMENT 'Pool; source ownership rules',
  pool_version  STRING  NOT NULL COMMENT 'Hash of the text of the pool',
  split         STRING  NOT NULL COMMENT 'PROPORTIONAL, EVEN, FIXED or USAGE',
  driver        STRING           COMMENT 'Usage driver the pool splits by; null unless USAGE',
  to_all        BOOLEAN NOT NULL COMMENT 'Whether every team takes part',
  share_idle    BOOLEAN NOT NULL COMMENT 'Whether idle capacity is shared among its users instead of shown as (idle)',
  position      INT     NOT NULL COMMENT 'Place in the file, from 1: the order of the step-down method',
  pool_method   STRING  NOT NULL COMMENT 'How pools that pay pools are solved: RECIPROCAL or STEP_DOWN; the same for all',
  feature       STRING  NOT NULL COMMENT 'Feature of the rows of a pool that names teams only; (shared) when the rules name none'
) COMMENT 'Shared cost pools of the ownership rules'
TBLPROPERTIES ('grain' = 'pool_id', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.1');
