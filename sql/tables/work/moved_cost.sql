CREATE TABLE moved_cost (
  billing_period  STRING          NOT NULL COMMENT 'Month the cost is booked in, yyyy-MM',
  source          STRING          NOT NULL COMMENT 'Name of the billing source',
  usage_date      DATE            NOT NULL COMMENT 'UTC day the usage happened',
  provider        STRING          NOT NULL COMMENT 'Who makes the service',
  service_name    STRING          NOT NULL COMMENT 'Service; (none) when the charge names none',
  charge_group_id STRING          NOT NULL COMMENT 'Group of charges the money comes from; joins charge_group',
  currency        STRING          NOT NULL COMMENT 'ISO 4217 of both costs; never summed across',
  from_team       STRING          NOT NULL COMMENT 'Who pays before the change',
  from_feature    STRING          NOT NULL COMMENT 'What it is for before the change',
  placed_before   STRING          NOT NULL COMMENT 'Method, rule and reason by which the rules before place the group on from_team, and the method of the feature where it is another; several are separated by commas',
  to_team         STRING          NOT NULL COMMENT 'Who pays after the change',
  to_feature      STRING          NOT NULL COMMENT 'What it is for after the change',
  placed_after    STRING          NOT NULL COMMENT 'The same by which the rules after place it on to_team',
  billed_cost     DECIMAL(38, 18) NOT NULL COMMENT 'Part of the invoice that moves; currency; negative for a credit',
  effective_cost  DECIMAL(38, 18) NOT NULL COMMENT 'Part of the cost that moves; currency; negative for a credit'
) COMMENT 'Cost that another set of ownership rules places on another team or feature'
TBLPROPERTIES ('grain' = 'source, usage_date, charge_group_id, currency, from_team, from_feature, to_team, to_feature', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.2');
