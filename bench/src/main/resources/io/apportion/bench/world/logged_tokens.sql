-- Tokens of the logs by day, account, model and class, which the bill is made from. Variables: logs (a pattern of files).
CREATE OR REPLACE TABLE logged_tokens AS
WITH counted AS (
    SELECT
        epoch_us(started_at) // 86400000000                                    AS epoch_day,
        source_account                                                         AS sub_account_id,
        response_model                                                         AS log_name,
        CAST(SUM(in_uncached) AS BIGINT)                                       AS input,
        CAST(SUM(in_cache_read) AS BIGINT)                                     AS cache_read,
        CAST(SUM(in_cache_write_5m) AS BIGINT)                                 AS cache_write,
        CAST(SUM(out_text + out_reasoning) AS BIGINT)                          AS output
    FROM read_parquet(getvariable('logs'))
    GROUP BY ALL
)
UNPIVOT counted ON input, cache_read, cache_write, output INTO NAME token_class VALUE tokens;
