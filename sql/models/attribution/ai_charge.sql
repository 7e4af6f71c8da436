-- Groups of charges for model tokens, with the key that joins them to the logs.
-- Grain: billing_period, charge_group_id. Reads: charge_group.
-- Policy: only meters that name a model and a token class take part; every other AI charge stays an ordinary one.
WITH read_charges AS (
    SELECT
        *,
        from_json(ai_charge_text, 'meter STRING, description STRING, model STRING, tier STRING') AS said
    FROM charge_group
    WHERE ai_charge_text IS NOT NULL
),
recognised_charges AS (
    SELECT
        *,
        ai_meter(provider, service_name, said.meter, said.description, said.model, consumed_unit) AS meter
    FROM read_charges
)
SELECT
    billing_period,
    charge_group_id,
    usage_date,
    source,
    meter.provider_id                                                       AS provider_id,
    COALESCE(sub_account_id, '(unknown)')                                   AS account_id,
    meter.model_id                                                          AS model_id,
    meter.token_class                                                       AS token_class,
    currency,
    CAST(CAST(consumed_quantity AS DECIMAL(28, 9)) * CAST(meter.tokens_per_unit AS DECIMAL(9, 0)) AS DECIMAL(38, 18)) AS billed_tokens,
    billed_cost,
    effective_cost,
    charge_category,
    COALESCE(lower(said.tier), tier_in_words(said.meter), tier_in_words(said.description)) AS service_tier
FROM recognised_charges
WHERE meter IS NOT NULL
