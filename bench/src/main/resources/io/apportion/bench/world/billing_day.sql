-- The FOCUS 1.2 export of one day: hourly lines, then what is billed once a day. Variables: seed, first_day, day, lines,
-- families, versions, hours, file.
CREATE OR REPLACE TEMP TABLE daily_charge AS
WITH meters AS (
    SELECT
        t.*,
        m.model_no, m.service, m.meter_name,
        CASE token_class WHEN 'input' THEN input_units WHEN 'cache_read' THEN cache_read_units
            WHEN 'cache_write' THEN cache_write_units ELSE output_units END    AS token_units,
        CASE token_class WHEN 'input' THEN 'InputTokenCount' WHEN 'cache_read' THEN 'CacheReadInputTokenCount'
            WHEN 'cache_write' THEN 'CacheWriteInputTokenCount' ELSE 'OutputTokenCount' END AS edition_count,
        CASE token_class WHEN 'input' THEN 'input-tokens' WHEN 'cache_read' THEN 'cache-read-input-token-count'
            WHEN 'cache_write' THEN 'cache-write-input-token-count' ELSE 'output-tokens' END AS bedrock_count,
        -- Some calls pass the gateway by; for a few meters the gateway has counted more than the bill.
        CAST(tokens * CAST(995 + draw(60 + getvariable('day'), m.model_no * 4 + length(token_class)) % 40 AS BIGINT) // 1000 AS BIGINT) AS billed_tokens
    FROM logged_tokens AS t
    JOIN model AS m ON m.log_name = t.log_name
    WHERE t.epoch_day = getvariable('first_day') // 86400000000 + getvariable('day') AND t.tokens > 0
    UNION ALL
    -- One model is called past the gateway altogether.
    SELECT
        getvariable('first_day') // 86400000000 + getvariable('day'), a.sub_account_id, m.log_name, 'output', 1000000,
        m.model_no, m.service, m.meter_name, m.output_units, 'OutputTokenCount', 'output-tokens',
        CAST(1000000 + draw(61, a.account_no * 100 + getvariable('day')) % 5000000 AS BIGINT)
    FROM model AS m, account AS a
    WHERE m.model_no = 12 AND a.account_no >= 197
)
SELECT
    sub_account_id, service, 'AI and Machine Learning' AS category, CAST(NULL AS VARCHAR) AS resource_id,
    upper(left(md5(service || token_class || COALESCE(meter_name, '')), 16))   AS sku_id,
    CASE WHEN meter_name IS NULL THEN 'USE1-MP:USE1_' || edition_count || '-Units' ELSE 'USE1-' || meter_name || '-' || bedrock_count END AS meter,
    CASE WHEN meter_name IS NULL THEN 'AWS Marketplace software usage|us-east-1|' || edition_count ELSE 'Tokens of ' || meter_name END AS description,
    'Usage' AS charge_category, CAST(NULL AS VARCHAR) AS charge_class, 'Standard' AS pricing_category,
    CAST(NULL AS VARCHAR) AS commitment_status,
    CASE WHEN meter_name IS NULL THEN CAST(billed_tokens AS DECIMAL(28, 10))
        ELSE CAST(CAST(billed_tokens AS DECIMAL(19, 0)) * CAST(0.001 AS DECIMAL(4, 3)) AS DECIMAL(28, 10)) END AS quantity,
    CASE WHEN meter_name IS NULL THEN 'Tokens' ELSE '1K tokens' END            AS unit,
    billed_tokens * token_units                                                AS billed_units,
    billed_tokens * token_units                                                AS effective_units,
    CAST(NULL AS BIGINT)                                                       AS tagged_as_line
FROM meters
WHERE token_units IS NOT NULL
UNION ALL
SELECT
    sub_account_id, 'AWS Support', 'Other', NULL, 'SUPPORT', NULL, 'Enterprise support', 'Usage', NULL, 'Standard', NULL,
    1, 'Days', units, units, NULL
FROM (
    SELECT sub_account_id, CAST(900000000000 + draw(62, account_no * 100 + getvariable('day')) % 300000000000 AS BIGINT) AS units
    FROM account WHERE account_no IN (0, 1, 2, 3))
UNION ALL
SELECT
    sub_account_id, 'Amazon Elastic Compute Cloud', 'Compute', NULL, NULL, NULL, 'US sales tax', 'Tax', NULL, NULL, NULL,
    NULL, NULL, units, units, NULL
FROM (
    SELECT sub_account_id, CAST(10000000000 + draw(63, account_no * 100 + getvariable('day')) % 90000000000 AS BIGINT) AS units
    FROM account)
UNION ALL
-- Credits of lines, every second one without their tags.
SELECT
    sub_account_id, service, category, resource_id, sku_id, meter, 'Promotional credit', 'Credit', NULL, NULL, NULL,
    NULL, NULL, -hourly_units * 3000, -hourly_units * 3000,
    CASE WHEN line_no % 2 = 0 AND NOT is_untagged THEN line_no END
FROM line
WHERE draw(64 + getvariable('day'), line_no) % 100 = 0
UNION ALL
-- Refunds: negative usage that corrects an earlier day of the month.
SELECT
    sub_account_id, service, category, resource_id, sku_id, meter, description, 'Usage', 'Correction', 'Standard', NULL,
    NULL, NULL, -hourly_units * 800, -hourly_units * 800,
    CASE WHEN NOT is_untagged THEN line_no END
FROM line
WHERE draw(70 + getvariable('day'), line_no) % 500 = 0
UNION ALL
SELECT
    sub_account_id, 'Amazon Elastic Compute Cloud', 'Compute', NULL, NULL, NULL, 'Compute Savings Plan, unused', 'Usage', NULL,
    'Committed', 'Unused', NULL, NULL, 0, CAST(20000000000 + draw(76, account_no * 100 + getvariable('day')) % 50000000000 AS BIGINT), NULL
FROM account
WHERE account_no % 10 = 5
ORDER BY ALL;

-- Exports go by the hour, and within it by nothing in particular.
CREATE OR REPLACE TEMP TABLE hourly_charge AS
SELECT
    getvariable('day') * 24 + number // getvariable('lines')                   AS hour_no,
    number % getvariable('lines')                                              AS line_no,
    draw(80 + getvariable('day'), number)                                      AS h
FROM (SELECT unnest(range(24 * getvariable('lines'))) AS number)
ORDER BY hour_no, h;

COPY (
    WITH priced AS (
        SELECT
            h.hour_no,
            l.*,
            CAST(700 + h.h % 600 AS BIGINT)                                    AS thousandths,
            CAST(l.hourly_units * (700 + h.h % 600) AS BIGINT)                 AS list_units,
            CASE WHEN l.is_untagged THEN NULL ELSE t.tags END                  AS own_tags
        FROM hourly_charge AS h
        JOIN line AS l ON l.line_no = h.line_no
        JOIN tag_set AS t ON t.tag_set_no =
            l.family_no * getvariable('versions') + h.hour_no * getvariable('versions') // getvariable('hours')
    )
    SELECT
        make_timestamptz(getvariable('month_start'))                           AS BillingPeriodStart,
        make_timestamptz(getvariable('month_end'))                             AS BillingPeriodEnd,
        make_timestamptz(getvariable('first_day') + hour_no * 3600000000)      AS ChargePeriodStart,
        make_timestamptz(getvariable('first_day') + (hour_no + 1) * 3600000000) AS ChargePeriodEnd,
        'Amazon Web Services'                                                  AS ProviderName,
        publisher                                                              AS PublisherName,
        'Amazon Web Services, Inc.'                                            AS InvoiceIssuerName,
        billing_account_id                                                     AS BillingAccountId,
        sub_account_id                                                         AS SubAccountId,
        sub_account_name                                                       AS SubAccountName,
        service                                                                AS ServiceName,
        category                                                               AS ServiceCategory,
        sku_id                                                                 AS SkuId,
        meter                                                                  AS SkuMeter,
        price_details                                                          AS SkuPriceDetails,
        region                                                                 AS RegionId,
        resource_id                                                            AS ResourceId,
        resource_name                                                          AS ResourceName,
        'Usage'                                                                AS ChargeCategory,
        CAST(NULL AS VARCHAR)                                                  AS ChargeClass,
        description                                                            AS ChargeDescription,
        CASE WHEN is_committed THEN 'Committed' ELSE 'Standard' END            AS PricingCategory,
        dollars(thousandths * 10000000)                                        AS PricingQuantity,
        unit                                                                   AS PricingUnit,
        CASE WHEN is_committed THEN 'Used' END                                 AS CommitmentDiscountStatus,
        dollars(thousandths * 10000000)                                        AS ConsumedQuantity,
        unit                                                                   AS ConsumedUnit,
        'USD'                                                                  AS BillingCurrency,
        CAST(NULL AS VARCHAR)                                                  AS InvoiceId,
        dollars(CASE WHEN is_committed THEN 0 ELSE list_units * 97 // 100 END) AS BilledCost,
        dollars(CASE WHEN is_committed THEN list_units * 72 // 100 ELSE list_units * 97 // 100 END) AS EffectiveCost,
        dollars(list_units)                                                    AS ListCost,
        dollars(list_units * 97 // 100)                                        AS ContractedCost,
        CASE WHEN is_named AND own_tags IS NULL THEN MAP {'Name': resource_name}
            WHEN is_named THEN map_concat(own_tags, MAP {'Name': resource_name})
            ELSE own_tags END                                                  AS Tags
    FROM priced
    UNION ALL
    SELECT
        make_timestamptz(getvariable('month_start')),
        make_timestamptz(getvariable('month_end')),
        make_timestamptz(getvariable('first_day') + getvariable('day') * 86400000000),
        make_timestamptz(getvariable('first_day') + (getvariable('day') + 1) * 86400000000),
        'Amazon Web Services', 'Amazon Web Services', 'Amazon Web Services, Inc.',
        a.billing_account_id, c.sub_account_id, a.name, c.service, c.category, c.sku_id, c.meter, NULL, a.region,
        c.resource_id, NULL, c.charge_category, c.charge_class, c.description, c.pricing_category,
        c.quantity, c.unit, c.commitment_status, c.quantity, c.unit, 'USD', NULL,
        dollars(c.billed_units), dollars(c.effective_units), dollars(c.billed_units), dollars(c.billed_units),
        t.tags
    FROM daily_charge AS c
    JOIN account AS a ON a.sub_account_id = c.sub_account_id
    LEFT JOIN line AS l ON l.line_no = c.tagged_as_line
    LEFT JOIN tag_set AS t ON t.tag_set_no = l.family_no * getvariable('versions')
) TO (getvariable('file')) (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 1000000);
