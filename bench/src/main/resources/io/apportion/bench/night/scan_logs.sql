-- Every column of the logs that the ledger's numbers need, read and not grouped.
SELECT
    bit_xor(unix_micros(started_at)), MAX(octet_length(source_account)), MAX(octet_length(response_model)),
    MAX(octet_length(api_key_id)), MAX(size(tags)), SUM(in_uncached), SUM(in_cache_read), SUM(in_cache_write_5m),
    SUM(out_text), SUM(out_reasoning)
FROM logs
