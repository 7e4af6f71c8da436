CREATE TABLE bedrock_log (
  source              STRING NOT NULL COMMENT 'Name of the log source; source the configuration',
  path                STRING NOT NULL COMMENT 'File the row stands in; source the reader',
  row_problem         STRING          COMMENT 'Why the row cannot be taken apart into columns; null means it can; source the reader',
  request_id          STRING          COMMENT 'Identity of the attempt; null means absent; source requestId',
  called_at           STRING          COMMENT 'Time of the call, as ISO 8601 in UTC; null means absent; source timestamp',
  account_id          STRING          COMMENT 'AWS account that called; null means absent; source accountId',
  region              STRING          COMMENT 'AWS region that was called; null means absent; source region',
  model_id            STRING          COMMENT 'Model, cross-region profile, or ARN of either; null means absent; source modelId',
  identity_arn        STRING          COMMENT 'Who called; null means absent; source identity.arn',
  input_tokens        BIGINT          COMMENT 'Input neither read from nor written to a cache; tokens; null means absent; source input.inputTokenCount',
  cache_read_tokens   BIGINT          COMMENT 'Input read from the prompt cache; tokens; null means none; source input.cacheReadInputTokenCount',
  cache_write_tokens  BIGINT          COMMENT 'Input written to the prompt cache; tokens; null means none; source input.cacheWriteInputTokenCount',
  output_tokens       BIGINT          COMMENT 'All output; tokens; null means absent; source output.outputTokenCount',
  request_metadata    STRING          COMMENT 'JSON object of tags that the caller sent; null means none; source requestMetadata',
  error_code          STRING          COMMENT 'Why the call failed; null means it did not; source errorCode'
) COMMENT 'Model invocation logs of Amazon Bedrock, as delivered; the bodies within input and output are not among its columns'
TBLPROPERTIES ('grain' = 'attempt', 'data_owner' = 'engineering', 'layer' = 'export', 'since' = '0.1',
  'files' = 'parquet, jsonl, json', 'needed' = 'request_id, called_at, model_id', 'beside' = '.*/data/[^/]*');
