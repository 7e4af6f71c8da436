-- The bridge between the AI bill and what the price card says of the logs: named variances that sum to billed less rated.
-- Grain: billing_period, usage_date, provider, account_id, model_id, token_class, currency, variance.
-- Reads: bill_meter. Concepts: C05; price and volume are parted as C54 parts them.
-- Policy: docs/reconciliation.md and decision 0018 say what each variance means. Costs are parted by tokens with largest
-- remainder, so the parts are the whole; RESIDUAL is what nothing explains. Where a side is unknown nothing is named.
WITH parted AS (
    SELECT
        *,
        CASE WHEN billed_tokens IS NOT NULL OR usage_cost IS NULL
            THEN greatest(0, least(COALESCE(billed_tokens, 0), COALESCE(logged_tokens, 0))) END AS matched_tokens,
        CASE
            WHEN status = 'UNLOGGED' THEN array(CAST(0 AS DECIMAL(38, 18)), usage_cost)
            WHEN billed_tokens > 0 THEN shares(usage_cost, CAST(array(
                least(billed_tokens, logged_tokens), exact_difference(billed_tokens, least(billed_tokens, logged_tokens))) AS ARRAY<STRING>))
        END                                                         AS billed_parts,
        CAST(concat('1E-', billed_decimal_places) AS DECIMAL(38, 18)) AS last_place
    FROM bill_meter
),
logged_parts AS (
    SELECT *, CASE WHEN logged_tokens > 0 AND matched_tokens IS NOT NULL
        THEN CAST(array(matched_tokens, exact_difference(logged_tokens, matched_tokens)) AS ARRAY<STRING>) END AS log_parts
    FROM parted
),
matched AS (
    SELECT
        *,
        COALESCE(billed_parts[0], 0)                                AS matched_billed_cost,
        COALESCE(shares(rated_cost, log_parts)[0], 0)               AS matched_rated_cost,
        shares(standard_cost, log_parts)[0]                         AS matched_standard_cost,
        shares(billed_tier_cost, log_parts)[0]                      AS matched_tier_cost,
        exact_difference(COALESCE(billed_parts[1], 0), COALESCE(shares(rated_cost, log_parts)[1], 0)) AS token_amount,
        CASE
            WHEN moved_between_classes THEN 'CACHE'
            WHEN status = 'UNLOGGED' OR billed_tokens > logged_tokens THEN 'UNLOGGED'
            WHEN status = 'UNBILLED' THEN 'UNBILLED'
            ELSE 'VOLUME'
        END                                                         AS token_variance
    FROM logged_parts
),
tiered AS (
    SELECT
        *,
        CASE
            WHEN matched_tokens > 0 AND matched_tier_cost IS NOT NULL THEN 'NAMED_ON_BILL'
            WHEN matched_tokens > 0 AND billed_tiers IS NULL
                AND abs(exact_difference(matched_billed_cost, matched_standard_cost)) < last_place
                AND abs(exact_difference(matched_billed_cost, matched_rated_cost)) >= last_place THEN 'BILLED_AT_STANDARD_PRICE'
        END AS tier_reason
    FROM matched
),
priced AS (
    SELECT
        *,
        CASE tier_reason WHEN 'NAMED_ON_BILL' THEN matched_tier_cost WHEN 'BILLED_AT_STANDARD_PRICE' THEN matched_standard_cost
            ELSE matched_rated_cost END                             AS matched_cost,
        CASE tier_reason WHEN 'NAMED_ON_BILL' THEN billed_tier_cost WHEN 'BILLED_AT_STANDARD_PRICE' THEN standard_cost
            ELSE rated_cost END                                     AS tier_cost
    FROM tiered
),
named AS (
    SELECT
        *,
        exact_difference(matched_cost, matched_rated_cost)          AS tier_amount,
        CAST(exact_difference(matched_billed_cost, matched_cost) % last_place AS DECIMAL(38, 18)) AS rounding_amount,
        exact_difference(
            exact_difference(matched_billed_cost, matched_cost),
            CAST(exact_difference(matched_billed_cost, matched_cost) % last_place AS DECIMAL(38, 18))) AS price_amount,
        exact_difference(
            exact_difference(COALESCE(usage_cost, 0), COALESCE(rated_cost, 0)),
            exact_difference(token_amount, exact_difference(matched_rated_cost, matched_billed_cost))) AS residual_amount,
        CASE WHEN status <> 'MATCHED' THEN token_variance WHEN billed_tokens > 0 THEN 'PRICE' ELSE 'RESIDUAL' END AS main_variance
    FROM priced
)
SELECT
    billing_period, usage_date, provider, account_id, model_id, token_class, currency,
    variance,
    amount,
    reason,
    status,
    billed_tokens,
    logged_tokens,
    matched_tokens,
    CASE WHEN billed_tokens > 0 THEN price_per_million(usage_cost, billed_tokens) END AS billed_price_per_million,
    price_per_million(rated_cost, logged_tokens)     AS rated_price_per_million,
    price_per_million(tier_cost, logged_tokens)      AS tier_price_per_million,
    price_per_million(standard_cost, logged_tokens)  AS standard_price_per_million,
    billed_tiers,
    billed_decimal_places,
    day_status
FROM named
LATERAL VIEW stack(7,
    'UNKNOWN', CAST(NULL AS DECIMAL(38, 18)), unknown_because,
    'CREDIT', credit_cost, CAST(NULL AS STRING),
    token_variance, token_amount, CAST(NULL AS STRING),
    'TIER', tier_amount, tier_reason,
    'PRICE', price_amount, CAST(NULL AS STRING),
    'ROUNDING', rounding_amount, CAST(NULL AS STRING),
    'RESIDUAL', residual_amount, CASE
        WHEN status = 'MATCHED' AND billed_tokens IS NULL THEN 'BILLED_TOKENS_UNKNOWN'
        WHEN status = 'MATCHED' AND billed_tokens <= 0 THEN 'BILLED_TOKENS_NOT_POSITIVE'
    END) AS variance, amount, reason
WHERE CASE WHEN unknown_because IS NULL THEN variance <> 'UNKNOWN' AND (amount <> 0 OR variance = main_variance)
    ELSE variance = 'UNKNOWN' END
