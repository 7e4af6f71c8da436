CREATE TABLE converted_cost_daily (
  billing_period            STRING          NOT NULL COMMENT 'Month the cost is booked in, yyyy-MM; source team_cost_daily',
  usage_date                DATE            NOT NULL COMMENT 'UTC day the usage happened; source team_cost_daily',
  team                      STRING          NOT NULL COMMENT 'Who pays; (unattributed), (idle) and (rejected) are members, never null',
  currency                  STRING          NOT NULL COMMENT 'ISO 4217 of billed_cost and effective_cost; never summed across',
  billed_cost               DECIMAL(38, 18) NOT NULL COMMENT 'Share of the invoice, as team_cost_daily has it; currency',
  effective_cost            DECIMAL(38, 18) NOT NULL COMMENT 'Share of the cost after commitments are spread, as team_cost_daily has it; currency',
  reporting_currency        STRING          NOT NULL COMMENT 'ISO 4217 of the converted costs: the currency of the configuration; may be summed across currency, not across rows with a null in it',
  rate_status               STRING          NOT NULL COMMENT 'SAME_CURRENCY, CONVERTED, NO_RATE_INPUT (no fx_rates input was given) or NO_CURRENCY (a rejected row that names none)',
  rate                      DECIMAL(38, 18)          COMMENT 'What one unit of currency is worth; reporting_currency; 1 for SAME_CURRENCY; null means it is not known',
  rate_date                 DATE                     COMMENT 'Day the rate was published for; null means there is none, or none is needed',
  rate_source               STRING                   COMMENT 'Who published the rate; (same currency) where none is needed; null as rate',
  converted_billed_cost     DECIMAL(38, 18)          COMMENT 'billed_cost x rate, rounded once, half even at 18 decimals, so n rows differ from their sum x rate by at most n x 0.5e-18; reporting_currency; null as rate',
  converted_effective_cost  DECIMAL(38, 18)          COMMENT 'effective_cost x rate, rounded likewise; reporting_currency; null as rate'
) COMMENT 'What each team cost each day, beside it in the currency of reports, with the rate and who published it'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, usage_date, team, currency', 'data_owner' = 'finance', 'layer' = 'marts', 'since' = '0.1');
