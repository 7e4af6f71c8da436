CREATE TABLE vantage_log (
  source                 STRING NOT NULL COMMENT 'Name of the log source; source the configuration',
  path                   STRING NOT NULL COMMENT 'File the record stands in; source the reader',
  row_problem            STRING          COMMENT 'Why the row cannot be taken apart into columns; null means it can; source the reader',
  event_id               STRING          COMMENT 'Identity of the attempt; null means absent; source event_id',
  called_at              STRING          COMMENT 'Time of the answer, as ISO 8601 in UTC; null means absent; source timestamp',
  provider               STRING          COMMENT 'Who served the model; null means absent; source provider',
  model                  STRING          COMMENT 'Model that answered; null means absent; source model',
  resource_account_id    STRING          COMMENT 'Account that the provider bills; null means absent; source resource_account_id',
  service_tier           STRING          COMMENT 'Service tier; null means absent; source service_tier',
  is_batch               STRING          COMMENT 'Whether the call was part of a batch, true or false; null means it was not; source is_batch',
  status                 STRING          COMMENT 'success, or how the call failed; null means success; source status',
  input_tokens           BIGINT          COMMENT 'All input, cached included; tokens; null means absent; source usage.input_tokens',
  uncached_input_tokens  BIGINT          COMMENT 'Input neither read from nor written to a cache; tokens; null means not said apart; source usage.uncached_input_tokens',
  cache_read_tokens      BIGINT          COMMENT 'Input read from the prompt cache; tokens; null means none; source usage.cache_read_input_tokens',
  cache_write_tokens     BIGINT          COMMENT 'Input written to the prompt cache; tokens; null means none; source usage.cache_write_input_tokens',
  output_tokens          BIGINT          COMMENT 'All output; tokens; null means none; source usage.output_tokens',
  tags                   STRING          COMMENT 'JSON object of tags; null means none; source tags'
) COMMENT 'Records of the Vantage token cost allocation specification, one a call, as delivered'
TBLPROPERTIES ('grain' = 'attempt', 'data_owner' = 'engineering', 'layer' = 'export', 'since' = '0.1',
  'files' = 'jsonl, json, parquet', 'needed' = 'event_id, called_at, provider, model');
