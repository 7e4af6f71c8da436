-- The ledger's numbers from call_group, charge_group and fine_charge_group: owners, splits by logged tokens, pools.
CREATE OR REPLACE TEMP TABLE owned_call AS
SELECT
    DATE '1970-01-01' + CAST(c.epoch_day AS INTEGER)                           AS usage_date,
    c.sub_account_id, n.model,
    COALESCE(t.team, k.team, '(unattributed)')                                 AS team,
    COALESCE(f.feature, k.feature, '(unattributed)')                           AS feature,
    SUM(c.input) AS input, SUM(c.cache_read) AS cache_read, SUM(c.cache_write) AS cache_write, SUM(c.output) AS output
FROM call_group AS c
JOIN model_name AS n ON n.log_name = c.log_name
LEFT JOIN team_word AS t ON t.word = lower(trim(c.team_text))
LEFT JOIN feature_word AS f ON f.word = lower(trim(c.feature_text))
LEFT JOIN key_owner AS k ON k.api_key_id = c.api_key_id
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE caller_tokens AS
SELECT usage_date, sub_account_id, model, token_class, team, feature, CAST(tokens AS HUGEINT) AS tokens
FROM (UNPIVOT owned_call ON input, cache_read, cache_write, output INTO NAME token_class VALUE tokens)
WHERE tokens > 0;

CREATE OR REPLACE TEMP TABLE owned_charge AS
WITH groups AS (
    SELECT epoch_day, currency, sub_account_id, service_name, team_text, feature_text, billed_cost, effective_cost,
        0 AS fine_no
    FROM charge_group
    UNION ALL
    SELECT epoch_day, currency, sub_account_id, service_name, team_text, feature_text, billed_cost, effective_cost,
        1 + rowid
    FROM fine_charge_group
),
ruled AS (
    SELECT
        g.*,
        DATE '1970-01-01' + CAST(g.epoch_day AS INTEGER)                       AS usage_date,
        CASE
            WHEN g.service_name = 'Amazon Redshift' THEN 'analytics'
            WHEN g.sub_account_id = '100200434623' AND g.epoch_day >= DATE '2026-11-11' - DATE '1970-01-01' THEN 'experiments'
            WHEN g.sub_account_id = '100200482137' AND g.service_name = 'Amazon Simple Storage Service'
                AND g.epoch_day < DATE '2026-11-12' - DATE '1970-01-01' THEN 'storage'
        END                                                                    AS rule_team,
        CASE
            WHEN g.service_name = 'Amazon Redshift' THEN 'analytics-index'
            WHEN g.sub_account_id = '100200482137' AND g.service_name = 'Amazon Simple Storage Service'
                AND g.epoch_day < DATE '2026-11-12' - DATE '1970-01-01' THEN 'storage-api'
        END                                                                    AS rule_feature
    FROM groups AS g
)
SELECT
    r.usage_date, r.currency, r.sub_account_id, r.fine_no,
    COALESCE(r.rule_team, t.team, a.team)                                      AS team,
    COALESCE(r.rule_feature, f.feature)                                        AS feature,
    CASE WHEN r.rule_team IS NOT NULL THEN 'RULE' WHEN t.team IS NOT NULL THEN 'TAG' WHEN a.team IS NOT NULL THEN 'INHERITED' END AS method,
    SUM(r.billed_cost)                                                         AS billed_cost,
    SUM(r.effective_cost)                                                      AS effective_cost
FROM ruled AS r
LEFT JOIN team_word AS t ON t.word = lower(trim(r.team_text))
LEFT JOIN feature_word AS f ON f.word = lower(trim(r.feature_text))
LEFT JOIN account_owner AS a ON a.sub_account_id = r.sub_account_id
GROUP BY ALL;

-- What each model charge counts: the model and class that its meter names, and tokens.
CREATE OR REPLACE TEMP TABLE metered_charge AS
SELECT
    1 + g.rowid                                                                AS fine_no,
    DATE '1970-01-01' + CAST(g.epoch_day AS INTEGER)                           AS usage_date,
    g.sub_account_id, n.model,
    CASE
        WHEN regexp_matches(g.meter, '(?i)cache-?read') THEN 'cache_read' WHEN regexp_matches(g.meter, '(?i)cache-?write') THEN 'cache_write'
        WHEN regexp_matches(g.meter, '(?i)input') THEN 'input' ELSE 'output'
    END                                                                        AS token_class,
    -- Ten decimals of the quantity; thousands of tokens are a thousand tokens each.
    places(g.quantity) * CASE g.unit WHEN '1K tokens' THEN 1000 ELSE 1 END // 10000000000 AS billed_tokens
FROM fine_charge_group AS g
JOIN model_name AS n
    ON n.service = g.service_name AND (n.meter_name IS NULL OR g.meter LIKE 'USE1-' || n.meter_name || '-%')
WHERE g.service_name LIKE '%Bedrock%';

CREATE OR REPLACE TEMP TABLE meter_weight AS
WITH logged AS (
    SELECT usage_date, sub_account_id, model, token_class, SUM(tokens) AS logged_tokens
    FROM caller_tokens GROUP BY ALL
),
billed AS (
    SELECT usage_date, sub_account_id, model, token_class, SUM(billed_tokens) AS billed_tokens
    FROM metered_charge GROUP BY ALL
)
SELECT usage_date, sub_account_id, model, token_class, team, feature, 0 AS is_unlogged, tokens AS weight
FROM caller_tokens
UNION ALL
SELECT usage_date, sub_account_id, model, token_class, '(unattributed)', '(unattributed)', 1, billed_tokens - logged_tokens
FROM logged JOIN billed USING (usage_date, sub_account_id, model, token_class)
WHERE billed_tokens > logged_tokens;

-- Shares of 1e-18 dollars by largest remainder. A product of cost and weight can be longer than 128 bits, so the cost is
-- taken nine digits at a time, as in written division.
CREATE OR REPLACE TEMP MACRO quotient_and_rest(rest, digits, weight, total) AS {
    'quotient': (CAST(rest AS HUGEINT) * 1000000000 + CAST(digits AS HUGEINT) * weight) // total,
    'rest': (CAST(rest AS HUGEINT) * 1000000000 + CAST(digits AS HUGEINT) * weight) % total};

CREATE OR REPLACE TEMP MACRO split_of(parts) AS TABLE
    WITH high AS (
        SELECT *, SUM(weight) OVER (PARTITION BY part_of) AS total,
            quotient_and_rest(0, abs(units) // 1000000000000000000, weight, SUM(weight) OVER (PARTITION BY part_of)) AS first
        FROM query_table(parts)
    ),
    middle AS (
        SELECT *, quotient_and_rest(first.rest, abs(units) // 1000000000 % 1000000000, weight, total) AS second FROM high
    ),
    low AS (
        SELECT *, quotient_and_rest(second.rest, abs(units) % 1000000000, weight, total) AS third FROM middle
    ),
    floored AS (
        SELECT *,
            first.quotient * 1000000000000000000 + second.quotient * 1000000000 + third.quotient AS whole_units,
            third.rest AS remainder
        FROM low
    ),
    ranked AS (
        SELECT *,
            abs(units) - SUM(whole_units) OVER (PARTITION BY part_of)          AS units_left,
            row_number() OVER (PARTITION BY part_of ORDER BY remainder DESC, is_unlogged, team, feature) AS rank_no
        FROM floored
    )
    SELECT * EXCLUDE (total, first, second, third, whole_units, remainder, units_left, rank_no),
        sign(units) * (whole_units + CASE WHEN rank_no <= units_left THEN 1 ELSE 0 END) AS share
    FROM ranked;

CREATE OR REPLACE TEMP TABLE split_part AS
SELECT
    o.fine_no || metric AS part_of, o.fine_no, m.metric, o.usage_date, o.currency, o.feature AS own_feature,
    w.team, w.feature, w.is_unlogged, w.weight,
    places(CASE m.metric WHEN 'b' THEN o.billed_cost ELSE o.effective_cost END) * 100000000 AS units
FROM owned_charge AS o
JOIN metered_charge AS c ON c.fine_no = o.fine_no
JOIN meter_weight AS w
    ON w.usage_date = c.usage_date AND w.sub_account_id = c.sub_account_id AND w.model = c.model AND w.token_class = c.token_class,
    (SELECT unnest(['b', 'e']) AS metric) AS m
WHERE o.method IS NULL;

CREATE OR REPLACE TEMP TABLE split_share AS
SELECT
    fine_no, usage_date, currency, team, COALESCE(own_feature, feature) AS feature,
    CASE WHEN is_unlogged = 1 THEN 'UNATTRIBUTED' ELSE 'USAGE_SPLIT' END       AS method,
    SUM(share) FILTER (WHERE metric = 'b')                                     AS billed_units,
    SUM(share) FILTER (WHERE metric = 'e')                                     AS effective_units
FROM split_of('split_part')
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE pool_weight AS
SELECT 'support' AS pool, currency, team, feature, SUM(effective_units) AS weight
FROM (
    SELECT currency, team, COALESCE(feature, '(unattributed)') AS feature, places(SUM(effective_cost)) * 100000000 AS effective_units
    FROM owned_charge WHERE method IS NOT NULL GROUP BY ALL
    UNION ALL
    SELECT currency, team, feature, SUM(effective_units) FROM split_share WHERE team <> '(unattributed)' GROUP BY ALL
)
GROUP BY ALL
HAVING SUM(effective_units) > 0
UNION ALL
SELECT 'tax', 'USD', unnest(['search', 'ads', 'checkout', 'payments', 'growth', 'mobile']), '(shared)',
    CAST(unnest([37, 23, 17, 11, 7, 5]) AS HUGEINT);

CREATE OR REPLACE TEMP TABLE pool_part AS
SELECT
    o.fine_no || metric AS part_of, o.fine_no, m.metric, o.usage_date, o.currency, o.feature AS own_feature,
    w.team, w.feature, 0 AS is_unlogged, w.weight,
    places(CASE m.metric WHEN 'b' THEN o.billed_cost ELSE o.effective_cost END) * 100000000 AS units
FROM owned_charge AS o
JOIN fine_charge_group AS g ON 1 + g.rowid = o.fine_no
JOIN pool_weight AS w
    ON w.currency = o.currency AND w.pool = CASE WHEN g.service_name = 'AWS Support' THEN 'support' WHEN g.charge_category = 'Tax' THEN 'tax' END,
    (SELECT unnest(['b', 'e']) AS metric) AS m
WHERE o.method IS NULL AND o.fine_no NOT IN (SELECT fine_no FROM split_share);

CREATE OR REPLACE TEMP TABLE pool_share AS
SELECT
    fine_no, usage_date, currency, team, COALESCE(own_feature, feature) AS feature, 'SHARED' AS method,
    SUM(share) FILTER (WHERE metric = 'b')                                     AS billed_units,
    SUM(share) FILTER (WHERE metric = 'e')                                     AS effective_units
FROM split_of('pool_part')
GROUP BY ALL;
