-- Every column that the ledger's numbers need, read and not grouped. Variables: bills, logs.
SELECT
    bit_xor(epoch_us(ChargePeriodStart)), MAX(strlen(BillingCurrency)), MAX(strlen(SubAccountId)),
    MAX(strlen(ServiceName)), MAX(strlen(ChargeCategory)), MAX(cardinality(Tags)), SUM(BilledCost), SUM(EffectiveCost), NULL, NULL
FROM read_parquet(getvariable('bills'))
UNION ALL
SELECT
    bit_xor(epoch_us(started_at)), MAX(strlen(source_account)), MAX(strlen(response_model)), MAX(strlen(api_key_id)),
    MAX(cardinality(tags)), SUM(in_uncached), SUM(in_cache_read), SUM(in_cache_write_5m), SUM(out_text), SUM(out_reasoning)
FROM read_parquet(getvariable('logs'))
