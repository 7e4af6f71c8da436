-- The canonical inference log of one day. Variables: seed, first_day, day, log_rows, days, callers, file.
COPY (
    WITH drawn AS (
        SELECT
            call_no,
            draw(40 + getvariable('day'), call_no)                             AS h,
            draw(140 + getvariable('day'), call_no)                            AS g
        FROM (SELECT unnest(range(getvariable('log_rows') // getvariable('days'))) AS call_no)
    ),
    called AS (
        SELECT
            d.call_no, d.h, d.g, c.sub_account_id, c.api_key_id, c.tags, c.feature_no, c.habit_no,
            m.log_name, m.cache_read_units IS NOT NULL AS reads_cache, m.cache_write_units IS NOT NULL AS writes_cache,
            m.model_no = 9 OR (m.model_no < 6 AND (d.g >> 50) % 4 = 0) AS reasons,
            (d.h >> 40) % 1000                                                 AS fate
        FROM drawn AS d
        JOIN caller AS c ON c.tag_set_no = d.h % getvariable('callers')
        JOIN model AS m ON m.model_no = c.models[1 + CAST((d.h >> 52) % 3 AS BIGINT)]
    ),
    counted AS (
        SELECT
            *,
            CASE WHEN fate < 20 THEN 0 ELSE CAST(150 + g % 3800 + CASE WHEN (g >> 12) % 50 = 0 THEN (g >> 18) % 60000 ELSE 0 END AS BIGINT) END AS in_uncached,
            CASE WHEN fate < 20 OR NOT reads_cache OR (g >> 24) % 10 >= 6 THEN 0 ELSE CAST(1024 + (g >> 28) % 15000 AS BIGINT) END AS in_cache_read,
            CASE WHEN fate < 20 OR NOT writes_cache OR (g >> 33) % 10 >= 2 THEN 0 ELSE CAST(1024 + (g >> 37) % 6000 AS BIGINT) END AS in_cache_write_5m,
            CASE WHEN fate < 20 THEN 0 ELSE CAST(16 + (g >> 41) % 900 AS BIGINT) END AS out_text,
            CASE WHEN fate < 20 OR NOT reasons THEN 0 ELSE CAST(64 + (g >> 45) % 2500 AS BIGINT) END AS out_reasoning
        FROM called
    )
    SELECT
        make_timestamptz(getvariable('first_day') + getvariable('day') * 86400000000
            + call_no * 86400000000 // (getvariable('log_rows') // getvariable('days'))) AS started_at,
        make_timestamptz(getvariable('first_day') + getvariable('day') * 86400000000
            + call_no * 86400000000 // (getvariable('log_rows') // getvariable('days'))
            + CAST(200000 + (out_text + out_reasoning) * 11000 + (h >> 20) % 400000 AS BIGINT)) AS ended_at,
        'aws-bedrock'                                                          AS provider,
        sub_account_id                                                         AS source_account,
        log_name                                                               AS response_model,
        CASE WHEN (g >> 55) % 20 = 0 THEN 'batch' ELSE 'standard' END          AS service_tier,
        'chat'                                                                 AS operation,
        api_key_id,
        'user-' || printf('%06d', feature_no * 400 + habit_no + 4 * CAST((h >> 30) % 100 AS BIGINT)) AS end_user_id,
        CASE WHEN fate < 25 THEN 'ERROR' WHEN fate < 30 THEN 'TIMEOUT' ELSE 'SUCCESS' END AS outcome,
        CAST(CASE WHEN fate BETWEEN 30 AND 49 THEN 2 ELSE 1 END AS INTEGER)    AS attempt_no,
        printf('%016x', h)                                                     AS source_row_id,
        in_uncached,
        in_cache_read,
        in_cache_write_5m,
        out_text,
        out_reasoning,
        in_uncached + in_cache_read + in_cache_write_5m                        AS in_total,
        out_text + out_reasoning                                               AS out_total,
        'PROVIDER'                                                             AS usage_source,
        tags
    FROM counted
) TO (getvariable('file')) (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 1000000);
