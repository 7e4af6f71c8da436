-- Position in the list of keys, then the value there. Variables: logs.
CREATE OR REPLACE TEMP TABLE call_group AS
SELECT
    epoch_us(started_at) // 86400000000                                AS epoch_day,
    source_account                                                             AS sub_account_id,
    response_model                                                             AS log_name,
    api_key_id,
    coalesce(map_values(tags)[list_position(map_keys(tags), 'Team')], map_values(tags)[list_position(map_keys(tags), 'team')], map_values(tags)[list_position(map_keys(tags), 'user:team')], map_values(tags)[list_position(map_keys(tags), 'owner')], map_values(tags)[list_position(map_keys(tags), 'squad')]) AS team_text,
    coalesce(map_values(tags)[list_position(map_keys(tags), 'Feature')], map_values(tags)[list_position(map_keys(tags), 'feature')], map_values(tags)[list_position(map_keys(tags), 'Product_Feature')], map_values(tags)[list_position(map_keys(tags), 'product-feature')]) AS feature_text,
    SUM(in_uncached)                                                           AS input,
    SUM(in_cache_read)                                                         AS cache_read,
    SUM(in_cache_write_5m)                                                     AS cache_write,
    SUM(out_text + out_reasoning)                                              AS output
FROM read_parquet(getvariable('logs'))
GROUP BY ALL;
