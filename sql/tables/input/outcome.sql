CREATE TABLE outcome (
  outcome_id    STRING NOT NULL COMMENT 'Identity of the result a user kept or refused; unit none; source the outcomes input',
  completed_on  DATE   NOT NULL COMMENT 'UTC day the outcome reached its state; source the outcomes input',
  team          STRING NOT NULL COMMENT 'Team that owns the outcome, named as in the ledger; source the outcomes input',
  feature       STRING NOT NULL COMMENT 'Feature that produced the outcome, named as in the ledger; source the outcomes input',
  state         STRING NOT NULL COMMENT 'committed counts as successful; draft, rejected and others do not; source the outcomes input'
) COMMENT 'Results of features, as the product reports them; optional input'
TBLPROPERTIES ('grain' = 'outcome_id', 'data_owner' = 'product', 'layer' = 'input', 'since' = '0.1');
