CREATE TABLE anthropic_cost_report_export (
  source          STRING NOT NULL COMMENT 'Name of the billing source; source the configuration',
  path            STRING NOT NULL COMMENT 'File the row stands in; source the reader',
  row_problem     STRING          COMMENT 'Why the row cannot be taken apart into columns; null means it can; source the reader',
  starting_at     TIMESTAMP       COMMENT 'Start of the bucket, UTC; null means absent or not a time; source starting_at',
  cost_cents      STRING          COMMENT 'Cost as a decimal number of cents; null means absent; source amount',
  currency        STRING          COMMENT 'ISO 4217 of the cost, in any case; null means absent; source currency',
  workspace_id    STRING          COMMENT 'Workspace; null means the default one, or not grouped by workspace; source workspace_id',
  description     STRING          COMMENT 'What is charged; null means not grouped by description; source description',
  cost_type       STRING          COMMENT 'tokens, web_search, code_execution ...; null means not grouped by description; source cost_type',
  model           STRING          COMMENT 'Model; null means no tokens, or not grouped by description; source model',
  token_type      STRING          COMMENT 'uncached_input_tokens, output_tokens ...; null as model; source token_type',
  service_tier    STRING          COMMENT 'standard, batch ...; null as model; source service_tier',
  context_window  STRING          COMMENT 'Price tier by length of the input; null as model; source context_window',
  inference_geo   STRING          COMMENT 'Where the model ran; null means not grouped by it; source inference_geo'
) COMMENT 'Costs of an Anthropic organisation per day, as its cost report answers'
TBLPROPERTIES ('grain' = 'result of a bucket', 'data_owner' = 'engineering', 'layer' = 'export', 'since' = '0.1',
  'files' = 'jsonl, json',
  'rows' = 'data, results');
