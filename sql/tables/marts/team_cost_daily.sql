CREATE TABLE team_cost_daily (
  billing_period    STRING          NOT NULL COMMENT 'Month the cost is booked in, yyyy-MM; source BillingPeriodStart',
  usage_date        DATE            NOT NULL COMMENT 'UTC day the usage happened; source ChargePeriodStart',
  team              STRING          NOT NULL COMMENT 'Who pays; (unattributed), (idle) and (rejected) are members, never null',
  currency          STRING          NOT NULL COMMENT 'ISO 4217 of all costs; never summed across',
  billed_cost       DECIMAL(38, 18) NOT NULL COMMENT 'Share of the invoice; currency; source BilledCost',
  effective_cost    DECIMAL(38, 18) NOT NULL COMMENT 'Share of the cost after commitments are spread over what they cover; currency; source EffectiveCost',
  direct_cost       DECIMAL(38, 18) NOT NULL COMMENT 'Part of effective_cost owned by rule, tag or inheritance; currency',
  usage_split_cost  DECIMAL(38, 18) NOT NULL COMMENT 'Part of effective_cost that the logs split; currency',
  shared_cost       DECIMAL(38, 18) NOT NULL COMMENT 'Part of effective_cost that came from shared pools; currency',
  graded_a_cost     DECIMAL(38, 18) NOT NULL COMMENT 'Part of effective_cost with evidence grade A; currency',
  graded_a_ratio    DECIMAL(38, 12)          COMMENT 'graded_a_cost / effective_cost; null means effective_cost is 0 or less',
  day_status        STRING          NOT NULL COMMENT 'FINAL when every source is done with the day, and with the month where weights of the month split part of it; else PROVISIONAL; source freshness'
) COMMENT 'What each team cost each day, and on what evidence'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, usage_date, team, currency', 'data_owner' = 'finance', 'layer' = 'marts', 'since' = '0.1');
