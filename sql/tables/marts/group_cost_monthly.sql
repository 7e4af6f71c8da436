CREATE TABLE group_cost_monthly (
  billing_period  STRING          NOT NULL COMMENT 'Month the cost is booked in, yyyy-MM',
  team_group      STRING          NOT NULL COMMENT 'Team, or group of teams, of the declared organisation; a team that is not declared stands for itself',
  parent          STRING                   COMMENT 'Group it belongs to; null means none',
  teams           BIGINT          NOT NULL COMMENT 'Teams of the group that carry cost in the month, itself included; teams',
  currency        STRING          NOT NULL COMMENT 'ISO 4217 of all costs; never summed across',
  billed_cost     DECIMAL(38, 18) NOT NULL COMMENT 'Share of the invoice of the group and all below it; currency',
  effective_cost  DECIMAL(38, 18) NOT NULL COMMENT 'Effective cost of the group and all below it; currency',
  own_effective_cost DECIMAL(38, 18) NOT NULL COMMENT 'Part of effective_cost that is on the group itself; currency'
) COMMENT 'Cost by the organisation: every group with all that belongs to it. Groups hold each other, so sum only groups without a parent'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, team_group, currency', 'data_owner' = 'finance', 'layer' = 'marts', 'since' = '0.1');
