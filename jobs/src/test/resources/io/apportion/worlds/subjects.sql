-- Charges in groups as the rules tell them apart, and calls one by one. Rows come as text in given_...
CREATE TABLE charge_group AS
SELECT
    row_number() OVER () AS id,
    *,
    CAST(quantity * CASE consumed_unit WHEN 'tokens' THEN 1 WHEN '1K tokens' THEN 1000 END AS HUGEINT) AS billed_tokens
FROM (
    SELECT
        billing_period,
        CAST(usage_date AS DATE) AS usage_date,
        source,
        provider,
        sub_account_id,
        service_name,
        CASE WHEN EXISTS (SELECT 1 FROM kept_column WHERE name = 'sku_id') THEN sku_id END           AS sku_id,
        CASE WHEN EXISTS (SELECT 1 FROM kept_column WHERE name = 'region_id') THEN region_id END     AS region_id,
        CASE WHEN EXISTS (SELECT 1 FROM kept_column WHERE name = 'resource_id') THEN resource_id END AS resource_id,
        charge_category,
        charge_class,
        marketplace,
        commitment_discount_status,
        ai_charge_text,
        ai_model,
        ai_class,
        consumed_unit,
        currency,
        kept_tags AS tags,
        -- Billionths, so that tokens are whole.
        CAST(SUM(CAST(CAST(consumed_quantity AS DECIMAL(28, 9)) * 1000000000 AS HUGEINT)) AS HUGEINT) AS quantity,
        CAST(SUM(units(billed_cost)) AS HUGEINT)                                             AS billed,
        CAST(SUM(units(effective_cost)) AS HUGEINT)                                          AS effective
    FROM given_billing_charge
    GROUP BY ALL
);

-- The columns of a group as one text, by which both engines know it.
CREATE VIEW group_name AS
SELECT id, concat_ws('|', source, provider, COALESCE(sub_account_id, '-'), COALESCE(service_name, '-'), COALESCE(sku_id, '-'),
    COALESCE(region_id, '-'), COALESCE(resource_id, '-'), charge_category, COALESCE(charge_class, '-'), marketplace,
    COALESCE(commitment_discount_status, '-'), COALESCE(ai_charge_text, '-'), COALESCE(consumed_unit, '-'), tags) AS name
FROM charge_group;

CREATE TABLE call AS
SELECT
    row_number() OVER () AS id, billing_period, CAST(usage_date AS DATE) AS usage_date, source, provider, account_id, model,
    workspace_id, api_key_id, api_key_id AS principal, kept_tags AS tags,
    CAST(input_tokens AS HUGEINT) AS input_tokens, CAST(cache_read_tokens AS HUGEINT) AS cache_read_tokens,
    CAST(cache_write_tokens AS HUGEINT) AS cache_write_tokens, CAST(output_tokens AS HUGEINT) AS output_tokens
FROM given_inference_attempt;

CREATE VIEW subject AS
SELECT 'charge' AS kind, id, usage_date, tags, sub_account_id, NULL AS api_key_id, NULL AS workspace_id FROM charge_group
UNION ALL
SELECT 'call', id, usage_date, tags, account_id, api_key_id, workspace_id FROM call;
