CREATE TABLE inference_usage (
  billing_period      STRING  NOT NULL COMMENT 'Month of the calls, yyyy-MM, UTC',
  usage_group_id      STRING  NOT NULL COMMENT 'Hash of the columns that distinguish the group; source this model',
  usage_date          DATE    NOT NULL COMMENT 'UTC day the calls started; source started_at',
  source              STRING  NOT NULL COMMENT 'Name of the log source; source the configuration',
  provider            STRING  NOT NULL COMMENT 'Who served the model, as logged; source provider',
  account_id          STRING  NOT NULL COMMENT 'Account, subscription or project that the provider bills; (unknown) when the log does not say; source source_account',
  model               STRING  NOT NULL COMMENT 'Model that answered, as logged; source response_model, else requested_model',
  service_tier        STRING  NOT NULL COMMENT 'standard, batch, flex, priority ...; source service_tier',
  region_scope        STRING           COMMENT 'global, regional, data_zone ...; null means not said; source region_scope',
  operation           STRING  NOT NULL COMMENT 'chat, embedding ...; source operation',
  workspace_id        STRING           COMMENT 'Workspace or organisation of the caller; null means not said; source org_id',
  api_key_id          STRING           COMMENT 'Key of the caller; null means not said; source api_key_id',
  tag_set_id          STRING  NOT NULL COMMENT 'The distinct set of kept tags; joins tag_set; source tags',
  calls               BIGINT  NOT NULL COMMENT 'Attempts, retries and cache hits included; calls',
  successful_calls    BIGINT  NOT NULL COMMENT 'Attempts that ended well; calls',
  operations          BIGINT  NOT NULL COMMENT 'Requests of users or systems: first attempts; operations',
  cache_hit_calls     BIGINT  NOT NULL COMMENT 'Calls that a response cache answered, billed by nobody; calls',
  input_tokens        BIGINT  NOT NULL COMMENT 'Billable input neither read from nor written to a cache; tokens',
  cache_read_tokens   BIGINT  NOT NULL COMMENT 'Billable input read from the prompt cache; tokens',
  cache_write_tokens  BIGINT  NOT NULL COMMENT 'Billable input written to the prompt cache; tokens',
  output_tokens       BIGINT  NOT NULL COMMENT 'Billable output, reasoning included; tokens',
  timed_calls         BIGINT  NOT NULL COMMENT 'Calls whose latency is known; calls',
  latency_ms          BIGINT  NOT NULL COMMENT 'Sum of the latency of timed_calls; milliseconds',
  timed_output_tokens BIGINT  NOT NULL COMMENT 'Output of timed_calls; tokens'
) COMMENT 'Calls of the inference logs, summed over everything the rules and prices cannot tell apart'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'usage_group_id', 'data_owner' = 'engineering', 'layer' = 'staging', 'since' = '0.1');
