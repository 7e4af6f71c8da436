-- Every column of the bills that the ledger's numbers need, read and not grouped.
SELECT
    bit_xor(unix_micros(ChargePeriodStart)), MAX(octet_length(BillingCurrency)), MAX(octet_length(SubAccountId)),
    MAX(octet_length(ServiceName)), MAX(octet_length(ChargeCategory)), MAX(size(Tags)), SUM(BilledCost), SUM(EffectiveCost)
FROM bills
