CREATE TABLE openai_costs_export (
  source           STRING NOT NULL COMMENT 'Name of the billing source; source the configuration',
  path             STRING NOT NULL COMMENT 'File the row stands in; source the reader',
  row_problem      STRING          COMMENT 'Why the row cannot be taken apart into columns; null means it can; source the reader',
  start_s          BIGINT          COMMENT 'Start of the bucket, seconds since 1970-01-01 UTC; null means absent or not a number; source start_time',
  cost             DECIMAL(38, 18) COMMENT 'Cost, to 18 decimals; currency; null means absent or not a number; source amount.value',
  cost_residual    DECIMAL(38, 30) COMMENT 'What the cost holds beyond 18 decimals; currency; null as cost; source amount.value',
  currency         STRING          COMMENT 'ISO 4217 of the cost, in any case; null means absent; source amount.currency',
  line_item        STRING          COMMENT 'Model and token class, or another product; null means not grouped by line item; source line_item',
  project_id       STRING          COMMENT 'Project; null means not grouped by project; source project_id',
  project_name     STRING          COMMENT 'Its name; null means absent; source project_name',
  organization_id  STRING          COMMENT 'Organisation that is invoiced; null means absent; source organization_id',
  quantity         DECIMAL(38, 18) COMMENT 'Quantity of the line item, its unit is not stated; null means absent; source quantity'
) COMMENT 'Costs of an OpenAI organisation per day, as its cost endpoint answers'
TBLPROPERTIES ('grain' = 'result of a bucket', 'data_owner' = 'engineering', 'layer' = 'export', 'since' = '0.1',
  'files' = 'jsonl, json',
  'rows' = 'data, results');
