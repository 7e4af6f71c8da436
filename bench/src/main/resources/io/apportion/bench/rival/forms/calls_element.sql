-- One look-up that returns a list for each spelling. Variables: logs.
CREATE OR REPLACE TEMP TABLE call_group AS
SELECT
    epoch_us(started_at) // 86400000000                                AS epoch_day,
    source_account                                                             AS sub_account_id,
    response_model                                                             AS log_name,
    api_key_id,
    coalesce(map_extract(tags, 'Team')[1], map_extract(tags, 'team')[1], map_extract(tags, 'user:team')[1], map_extract(tags, 'owner')[1], map_extract(tags, 'squad')[1]) AS team_text,
    coalesce(map_extract(tags, 'Feature')[1], map_extract(tags, 'feature')[1], map_extract(tags, 'Product_Feature')[1], map_extract(tags, 'product-feature')[1]) AS feature_text,
    SUM(in_uncached)                                                           AS input,
    SUM(in_cache_read)                                                         AS cache_read,
    SUM(in_cache_write_5m)                                                     AS cache_write,
    SUM(out_text + out_reasoning)                                              AS output
FROM read_parquet(getvariable('logs'))
GROUP BY ALL;
