SELECT SUM(BilledCost) FROM read_parquet(getvariable('bills'))
