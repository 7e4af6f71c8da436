-- What was made: rows and distinct tag sets of each input. Variables: bills, logs (patterns of files).
SELECT 'billing' AS input, COUNT(*) AS input_rows,
    COUNT(DISTINCT map_from_entries(list_filter(map_entries(Tags), lambda e: e.key <> 'Name'))) AS tag_sets
FROM read_parquet(getvariable('bills'))
UNION ALL
SELECT 'logs', COUNT(*), COUNT(DISTINCT tags)
FROM read_parquet(getvariable('logs'))
