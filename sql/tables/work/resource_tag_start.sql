CREATE TABLE resource_tag_start (
  billing_period    STRING NOT NULL COMMENT 'Month that is looked at, yyyy-MM; usage of other months does not count',
  dimension         STRING NOT NULL COMMENT 'What is asked of the tags',
  source            STRING NOT NULL COMMENT 'Name of the billing source',
  sub_account_id    STRING NOT NULL COMMENT 'Account, subscription or project; (none) when the charge names none',
  resource_id       STRING NOT NULL COMMENT 'Resource, where a rule names resource_id',
  first_value_date  DATE   NOT NULL COMMENT 'First UTC day on which a taggable charge of the resource has a value',
  first_value       STRING NOT NULL COMMENT 'The value of that day; the first alphabetically of several'
) COMMENT 'From when on the charges of a resource carry a dimension'
TBLPROPERTIES ('grain' = 'billing_period, dimension, source, sub_account_id, resource_id', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.2');
