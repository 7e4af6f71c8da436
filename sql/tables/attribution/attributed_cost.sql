CREATE TABLE attributed_cost (
  billing_period           STRING          NOT NULL COMMENT 'Month the cost is booked in, yyyy-MM; source BillingPeriodStart',
  usage_date               DATE            NOT NULL COMMENT 'UTC day the usage happened; first day of the period for a rejected row without one; source ChargePeriodStart',
  source                   STRING          NOT NULL COMMENT 'Name of the billing source',
  provider                 STRING          NOT NULL COMMENT 'Who makes the service; source ServiceProviderName, else ProviderName',
  service_name             STRING          NOT NULL COMMENT 'Service; (none) when the charge names none; source ServiceName',
  charge_category          STRING          NOT NULL COMMENT 'Usage, Purchase, Tax, Credit or Adjustment; (rejected) for a rejected row; source ChargeCategory',
  charge_group_id          STRING          NOT NULL COMMENT 'Group of charges the money comes from; joins charge_group; (rejected) for rejected rows',
  model_id                 STRING                   COMMENT 'Model of a charge for AI, by the name of the price card; null means no AI charge',
  token_class              STRING                   COMMENT 'input, cache_read, cache_write or output of a charge for AI; null means no AI charge',
  team                     STRING          NOT NULL COMMENT 'Who pays; (unattributed), (idle) and (rejected) are members, never null',
  feature                  STRING          NOT NULL COMMENT 'What it was for; (unattributed) when not known, never null',
  currency                 STRING          NOT NULL COMMENT 'ISO 4217 of both costs; never summed across',
  billed_cost              DECIMAL(38, 18) NOT NULL COMMENT 'Share of the invoice; currency; source BilledCost',
  effective_cost           DECIMAL(38, 18) NOT NULL COMMENT 'Share of the cost after commitments are spread over what they cover; currency; source EffectiveCost',
  method                   STRING          NOT NULL COMMENT 'How the team was found: RULE, TAG, INHERITED, USAGE_SPLIT, SHARED, UNATTRIBUTED or REJECTED',
  feature_method           STRING          NOT NULL COMMENT 'How the feature was found: RULE, TAG, INHERITED, USAGE_SPLIT, SHARED, UNATTRIBUTED or REJECTED',
  evidence_grade           STRING          NOT NULL COMMENT 'A rule or own tag, B inherited, C usage split, D proxy split, E even or fixed, F none',
  rule_id                  STRING                   COMMENT 'Rule, inherited key or pool that decided; null means a tag or nothing did',
  rule_version             STRING                   COMMENT 'Hash of the text of that rule; null as rule_id',
  reason                   STRING                   COMMENT 'Why money is on a named member instead of a team; null means it is on a team',
  weight_unit              STRING                   COMMENT 'What the weights count: output tokens, gpu_seconds, USD ...; null means not split',
  weight_numerator         DECIMAL(38, 18)          COMMENT 'Weight of this share; weight_unit; null means not split',
  weight_denominator       DECIMAL(38, 18)          COMMENT 'Weight of the whole; weight_unit; null means not split',
  weight_fraction          STRING                   COMMENT 'The share exactly, as numerator/denominator, where pools pay each other and the weights are only its first 18 digits; null means the weights are exact, or not split',
  settles_on               DATE            NOT NULL COMMENT 'Last UTC day whose data the amount depends on: usage_date, or the last of the month where weights of the month split it; never after the month'
) COMMENT 'The ledger: every unit of every charge on exactly one team and feature, or on a named member with a reason'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'charge_group_id, usage_date, team, feature, method, feature_method, rule_id, reason', 'data_owner' = 'finance', 'layer' = 'attribution', 'since' = '0.1');
