-- Whole maps are grouped first, and looked into afterwards. Variables: logs.
CREATE OR REPLACE TEMP TABLE call_group AS
WITH tagged AS MATERIALIZED (
    SELECT
        epoch_us(started_at) // 86400000000                            AS epoch_day,
        source_account                                                         AS sub_account_id,
        response_model                                                         AS log_name,
        api_key_id,
        tags,
        SUM(in_uncached)                                                       AS input,
        SUM(in_cache_read)                                                     AS cache_read,
        SUM(in_cache_write_5m)                                                 AS cache_write,
        SUM(out_text + out_reasoning)                                          AS output
    FROM read_parquet(getvariable('logs'))
    GROUP BY ALL
)
SELECT
    epoch_day, sub_account_id, log_name, api_key_id,
    coalesce(tags['Team'], tags['team'], tags['user:team'], tags['owner'], tags['squad']) AS team_text,
    coalesce(tags['Feature'], tags['feature'], tags['Product_Feature'], tags['product-feature']) AS feature_text,
    SUM(input) AS input, SUM(cache_read) AS cache_read, SUM(cache_write) AS cache_write, SUM(output) AS output
FROM tagged
GROUP BY ALL;
