-- Charges that somebody owns, and charges for tokens that the logs split.
CREATE TABLE placed (
    id BIGINT, team VARCHAR, former_team VARCHAR, feature VARCHAR, method VARCHAR, feature_method VARCHAR, rule_id VARCHAR,
    reason VARCHAR, billed HUGEINT, effective HUGEINT);

INSERT INTO placed
SELECT g.id, o.team, o.former_team, o.feature, o.method,
    CASE o.feature_method WHEN 'NONE' THEN 'UNATTRIBUTED' ELSE o.feature_method END, o.rule_id, NULL, g.billed, g.effective
FROM charge_group AS g
JOIN current_owner AS o ON o.kind = 'charge' AND o.id = g.id
WHERE o.method <> 'NONE';

CREATE TABLE token_use AS
WITH by_class AS (
    UNPIVOT (SELECT id, usage_date, account_id, model, input_tokens AS input, cache_read_tokens AS cache_read,
        cache_write_tokens AS cache_write, output_tokens AS output FROM call)
    ON input, cache_read, cache_write, output INTO NAME class VALUE tokens
)
SELECT c.usage_date, c.account_id, c.model, c.class, o.team, o.feature, CAST(SUM(c.tokens) AS HUGEINT) * 1000000000 AS tokens
FROM by_class AS c
JOIN current_owner AS o ON o.kind = 'call' AND o.id = c.id
WHERE c.tokens > 0
GROUP BY ALL;

CREATE TABLE meter_claim AS
SELECT *, false AS is_unlogged FROM token_use
UNION ALL
SELECT b.usage_date, b.account_id, b.model, b.class, '(unattributed)', '(unattributed)', b.tokens - l.tokens, true
FROM (
    SELECT usage_date, COALESCE(sub_account_id, '(unknown)') AS account_id, ai_model AS model, ai_class AS class,
        CAST(SUM(billed_tokens) AS HUGEINT) AS tokens
    FROM charge_group
    WHERE ai_class IS NOT NULL
    GROUP BY ALL
) AS b
JOIN (SELECT usage_date, account_id, model, class, CAST(SUM(tokens) AS HUGEINT) AS tokens FROM token_use GROUP BY ALL) AS l
    USING (usage_date, account_id, model, class)
WHERE b.tokens > l.tokens;

CREATE TABLE meter_part AS
SELECT
    g.id AS split_id,
    row_number() OVER (PARTITION BY g.id ORDER BY m.is_unlogged, m.team, m.feature) AS ordinal,
    g.billed, g.effective, m.tokens AS weight, m.is_unlogged, m.team,
    CASE WHEN o.feature_method = 'NONE' THEN m.feature ELSE o.feature END AS feature,
    CASE WHEN o.feature_method <> 'NONE' THEN o.feature_method WHEN m.feature = '(unattributed)' THEN 'UNATTRIBUTED' ELSE 'USAGE_SPLIT' END AS feature_method
FROM charge_group AS g
JOIN current_owner AS o ON o.kind = 'charge' AND o.id = g.id
JOIN meter_claim AS m ON m.usage_date = g.usage_date AND m.account_id = COALESCE(g.sub_account_id, '(unknown)')
    AND m.model = g.ai_model AND m.class = g.ai_class
WHERE o.method = 'NONE' AND (o.choice IS NULL OR o.choice = 'buyer');

INSERT INTO placed
SELECT split_id, team, NULL, feature, CASE WHEN is_unlogged THEN 'UNATTRIBUTED' ELSE 'USAGE_SPLIT' END, feature_method, NULL,
    CASE WHEN is_unlogged THEN 'UNLOGGED' WHEN team = '(unattributed)' THEN 'CALLER_UNKNOWN' END,
    SUM(billed_share), SUM(effective_share)
FROM split('meter_part')
GROUP BY ALL;
