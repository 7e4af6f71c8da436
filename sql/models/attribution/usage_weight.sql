-- Tokens by which the AI bill of a day is split, per token class: their prices differ up to fifty-fold.
-- Grain: usage_date, provider_id, account_id, model_id, token_class, team, feature. Reads: known_usage.
WITH tokens_by_class AS (
    SELECT usage_date, provider AS provider_id, account_id, model_id, token_class, team, feature, tokens
    FROM known_usage
    LATERAL VIEW stack(4,
        'input', input_tokens,
        'cache_read', cache_read_tokens,
        'cache_write', cache_write_tokens,
        'output', output_tokens) AS token_class, tokens
    WHERE tokens > 0
)
SELECT usage_date, provider_id, account_id, model_id, token_class, team, feature, SUM(tokens) AS tokens
FROM tokens_by_class
GROUP BY ALL
