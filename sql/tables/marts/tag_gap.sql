CREATE TABLE tag_gap (
  billing_period     STRING          NOT NULL COMMENT 'Month the cost is booked in, yyyy-MM',
  dimension          STRING          NOT NULL COMMENT 'What has no tag: team, feature or another required dimension; source ownership rules',
  cause              STRING          NOT NULL COMMENT 'ORPHANED_OWNER, TYPO_OR_CASE, WRONG_VALUE, SHARED_BY_DESIGN, UNTAGGABLE, NOT_ACTIVATED, TAGGED_LATE or UNTAGGED: the first that holds, in this order',
  who_can_fix        STRING          NOT NULL COMMENT 'PLATFORM (ownership rules), BILLING_ADMIN (paying account), RESOURCE_OWNER (the resource, or the caller), FINANCE (shared pools, policies) or NOBODY (no tag can be there, or none is missed)',
  source             STRING          NOT NULL COMMENT 'Name of the billing source',
  provider           STRING          NOT NULL COMMENT 'Who makes the service',
  sub_account_id     STRING          NOT NULL COMMENT 'Account, subscription or project; (none) when the charge names none',
  service_name       STRING          NOT NULL COMMENT 'Service; (none) when the charge names none',
  raw_key            STRING                   COMMENT 'Tag key as delivered; null unless a tag is there that does not do',
  raw_value          STRING                   COMMENT 'Tag value as delivered; null unless it is what does not do (of a mistyped key it is not kept)',
  suggestion         STRING                   COMMENT 'For TYPO_OR_CASE the value or key that was probably meant, for TAGGED_LATE the value of the days after; never applied by itself; null means none',
  evidence           STRING          NOT NULL COMMENT 'What in the bill or the rules speaks for the cause, in words',
  what_to_do         STRING          NOT NULL COMMENT 'What closes the gap, as a sentence',
  currency           STRING          NOT NULL COMMENT 'ISO 4217 of all costs; never summed across',
  effective_cost     DECIMAL(38, 18) NOT NULL COMMENT 'Cost whose dimension came neither from its own tag nor from a rule, or names a team that has ended; currency',
  billed_cost        DECIMAL(38, 18) NOT NULL COMMENT 'The same of the invoice; currency',
  unattributed_cost  DECIMAL(38, 18) NOT NULL COMMENT 'Part of effective_cost that stands on nobody: what closing the gap would place. The rest is inherited, split or shared, hence less urgent; currency',
  charges            BIGINT          NOT NULL COMMENT 'Charges the money comes from; one that the logs split may count under two causes; rows',
  first_usage_date   DATE            NOT NULL COMMENT 'First UTC day of the usage',
  last_usage_date    DATE            NOT NULL COMMENT 'Last UTC day of the usage'
) COMMENT 'Every unit of cost without a tag, under one cause, with who can close the gap and how'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, dimension, cause, source, provider, sub_account_id, service_name, raw_key, raw_value, suggestion, evidence, currency', 'data_owner' = 'platform', 'layer' = 'marts', 'since' = '0.2');
