CREATE TABLE gap_cost (
  billing_period     STRING          NOT NULL COMMENT 'Month the cost is booked in, yyyy-MM',
  charge_group_id    STRING          NOT NULL COMMENT 'Group of charges; joins charge_group',
  dimension          STRING          NOT NULL COMMENT 'What neither the tag of the charge nor a rule answered: team, feature or another required dimension',
  usage_date         DATE            NOT NULL COMMENT 'UTC day the usage happened',
  source             STRING          NOT NULL COMMENT 'Name of the billing source',
  provider           STRING          NOT NULL COMMENT 'Who makes the service',
  sub_account_id     STRING          NOT NULL COMMENT 'Account, subscription or project; (none) when the charge names none',
  service_name       STRING          NOT NULL COMMENT 'Service; (none) when the charge names none',
  resource_id        STRING                   COMMENT 'Resource; null means none or no rule names it',
  outcome            STRING          NOT NULL COMMENT 'What the tags say: INVALID, MISSING, or VALID, FOLDED, ALIASED where the ledger did not follow them',
  raw_key            STRING                   COMMENT 'Tag key that says it, or that resembles one that could; null means none',
  raw_value          STRING                   COMMENT 'Tag value as delivered; null means none, or of a mistyped key',
  suggestion         STRING                   COMMENT 'Allowed value or key that was probably meant; null means none near',
  placement          STRING          NOT NULL COMMENT 'Where the money is: POOL, EMPTY_POOL (a pool without weights), LOGS (split by calls), CALLS (calls that name no owner), UNLOGGED (no call), OWNED (inherited) or NOBODY',
  pool_id            STRING                   COMMENT 'Pool; null unless POOL or EMPTY_POOL',
  untaggable_reason  STRING                   COMMENT 'Why the charge cannot carry a tag; null means it can; source untaggable seed',
  currency           STRING          NOT NULL COMMENT 'ISO 4217 of all costs; never summed across',
  charges            BIGINT          NOT NULL COMMENT 'Charges of the group; rows',
  billed_cost        DECIMAL(38, 18) NOT NULL COMMENT 'Part of the invoice; currency',
  effective_cost     DECIMAL(38, 18) NOT NULL COMMENT 'Part of the cost; currency',
  unattributed_cost  DECIMAL(38, 18) NOT NULL COMMENT 'Part of effective_cost that stands on nobody for this dimension; currency'
) COMMENT 'Cost whose team, feature or other required dimension came neither from a tag of its own nor from a rule'
TBLPROPERTIES ('grain' = 'billing_period, charge_group_id, dimension, placement, pool_id', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.2');
