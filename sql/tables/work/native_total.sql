CREATE TABLE native_total (
  billing_period        STRING NOT NULL COMMENT 'Month the cost is booked in, yyyy-MM; source the model of the shape',
  source                STRING NOT NULL COMMENT 'Name of the billing source; source the configuration',
  path                  STRING NOT NULL COMMENT 'File the rows stand in; source the reader',
  currency              STRING NOT NULL COMMENT 'ISO 4217; XXX when a row has none; source the export',
  native_cost           DECIMAL(38, 18) COMMENT 'What the export itself adds up to in the invoice view; currency; null means no row states a cost; source the cost column of the shape',
  native_cost_residual  DECIMAL(38, 30) COMMENT 'What the export adds up to beyond 18 decimals; currency; null as native_cost; source the cost column of the shape'
) COMMENT 'What an export that is not FOCUS adds up to before its rows are mapped: what BilledCost must come to'
TBLPROPERTIES ('grain' = 'billing_period, source, path, currency', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.1');
