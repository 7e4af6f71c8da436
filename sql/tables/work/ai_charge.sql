CREATE TABLE ai_charge (
  billing_period   STRING          NOT NULL COMMENT 'Month the charges are booked in, yyyy-MM',
  charge_group_id  STRING          NOT NULL COMMENT 'Group of charges; joins charge_group',
  usage_date       DATE            NOT NULL COMMENT 'UTC day of the usage',
  source           STRING          NOT NULL COMMENT 'Name of the billing source',
  provider_id      STRING          NOT NULL COMMENT 'Who served the model, by the name that bills and logs share',
  account_id       STRING          NOT NULL COMMENT 'Account, subscription or project; (unknown) when the charge names none',
  model_id         STRING          NOT NULL COMMENT 'Model by the name of the price card',
  token_class      STRING          NOT NULL COMMENT 'input, cache_read, cache_write or output',
  currency         STRING          NOT NULL COMMENT 'ISO 4217 of the costs',
  billed_tokens    DECIMAL(38, 18)          COMMENT 'Quantity in tokens; tokens; null means the unit cannot be turned into tokens',
  billed_cost      DECIMAL(38, 18) NOT NULL COMMENT 'Cost on the bill; currency',
  effective_cost   DECIMAL(38, 18) NOT NULL COMMENT 'Cost after commitments; currency',
  charge_category  STRING          NOT NULL COMMENT 'Usage, Purchase, Tax, Credit or Adjustment',
  service_tier     STRING                   COMMENT 'Tier that the charge names: standard, batch, flex, priority ...; null means it names none'
) COMMENT 'Groups of charges for model tokens, with the key that joins them to the logs'
TBLPROPERTIES ('grain' = 'billing_period, charge_group_id', 'data_owner' = 'ai', 'layer' = 'work', 'since' = '0.1');
