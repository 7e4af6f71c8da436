-- A company that does not exist: teams, features, accounts, services, SKUs and models.
-- Variables: seed. Every draw is a hash of the seed and a number, so the same seed gives the same company.
CREATE OR REPLACE MACRO draw(salt, number) AS
    hash(number + CAST(salt AS BIGINT) * 1000000000000 + CAST(getvariable('seed') AS BIGINT) * 1000000000000000);

CREATE OR REPLACE MACRO dollars(units) AS
    CAST(CAST(units AS DECIMAL(19, 0)) * CAST(0.0000000001 AS DECIMAL(11, 10)) AS DECIMAL(20, 10));

-- The first team has 40 % of the cost, the others fall off as one over their rank.
CREATE OR REPLACE TABLE team AS
SELECT
    number - 1                                                  AS team_no,
    name,
    CASE WHEN number = 1 THEN 3110000 ELSE 1000000 // (number - 1) END AS weight
FROM (
    SELECT unnest([
        'search', 'ads', 'checkout', 'payments', 'growth', 'mobile', 'security', 'core', 'catalog', 'pricing',
        'orders', 'shipping', 'returns', 'reviews', 'loyalty', 'identity', 'profile', 'messaging', 'email', 'push',
        'feeds', 'ranking', 'vision', 'speech', 'translation', 'moderation', 'fraud', 'risk', 'ledger', 'invoicing',
        'tax', 'procurement', 'warehouse', 'logistics', 'maps', 'weather', 'forecast', 'planning', 'people', 'legal',
        'docs', 'wiki', 'analytics', 'experiments', 'metrics', 'tracing', 'logging', 'builds', 'releases', 'network',
        'storage', 'database', 'streaming', 'batch', 'notebooks', 'training', 'inference', 'labelling', 'support', 'partners'
    ]) AS name, generate_subscripts([0 for i in range(60)], 1) AS number);

CREATE OR REPLACE TABLE feature AS
SELECT
    row_number() OVER (ORDER BY team_no, place) - 1             AS feature_no,
    team_no,
    t.name                                                      AS team,
    t.name || '-' || p.name                                     AS name,
    t.weight // p.place                                         AS weight
FROM team AS t
JOIN (
    SELECT unnest(['api', 'web', 'ingest', 'index', 'export', 'alerts', 'reports', 'models', 'cache', 'admin', 'sync']) AS name,
        generate_subscripts([0 for i in range(11)], 1)          AS place
) AS p ON p.place <= 5 + draw(1, t.team_no) % 7;

-- A slot for every 1/100,000 of the weight: a hash modulo 100,000 draws a feature.
CREATE OR REPLACE TABLE feature_draw AS
SELECT feature_no, unnest(range(
    (cumulated - weight) * 100000 // total, cumulated * 100000 // total)) AS slot
FROM (
    SELECT feature_no, weight,
        CAST(SUM(weight) OVER (ORDER BY feature_no) AS BIGINT)  AS cumulated,
        CAST(SUM(weight) OVER () AS BIGINT)                     AS total
    FROM feature);

-- The last three accounts are where models are called; nobody inherits from them.
CREATE OR REPLACE TABLE account AS
SELECT
    number                                                      AS account_no,
    printf('%012d', 100200300000 + number * 7919)               AS sub_account_id,
    CASE WHEN number >= 197 THEN 'ai-' || (number - 196) ELSE 'workload-' || number END AS name,
    printf('%012d', 900100200000 + number % 4)                  AS billing_account_id,
    ['us-east-1', 'eu-west-1', 'ap-southeast-2'][1 + CAST(draw(2, number) % 3 AS BIGINT)] AS region
FROM (SELECT unnest(range(200)) AS number);

CREATE OR REPLACE TABLE service AS
SELECT
    number                                                      AS service_no,
    CASE number
        WHEN 0 THEN 'Amazon Elastic Compute Cloud' WHEN 1 THEN 'Amazon Simple Storage Service'
        WHEN 2 THEN 'Amazon Relational Database Service' WHEN 3 THEN 'Amazon Elastic Kubernetes Service'
        WHEN 4 THEN 'AWS Lambda' WHEN 5 THEN 'AmazonCloudWatch' WHEN 6 THEN 'Amazon SageMaker'
        WHEN 7 THEN 'Amazon Redshift' WHEN 8 THEN 'Amazon DynamoDB' WHEN 9 THEN 'Observability Suite'
        ELSE 'AWS Service ' || number END                       AS name,
    CASE WHEN number = 6 THEN 'AI and Machine Learning'
        ELSE ['Compute', 'Storage', 'Databases', 'Compute', 'Networking', 'Management and Governance'][1 + number % 6] END AS category,
    CASE WHEN number = 9 THEN 'Lantern Labs' ELSE 'Amazon Web Services' END AS publisher,
    1000 // (number + 1)                                        AS weight
FROM (SELECT unnest(range(40)) AS number);

CREATE OR REPLACE TABLE service_draw AS
SELECT service_no, unnest(range((cumulated - weight) * 1000 // total, cumulated * 1000 // total)) AS slot
FROM (
    SELECT service_no, weight,
        CAST(SUM(weight) OVER (ORDER BY service_no) AS BIGINT)  AS cumulated,
        CAST(SUM(weight) OVER () AS BIGINT)                     AS total
    FROM service);

CREATE OR REPLACE TABLE sku AS
SELECT
    service_no,
    place,
    upper(left(md5('sku-' || service_no || '-' || place), 16))  AS sku_id,
    'USE1-Usage:' || service_no || '.' || place                 AS meter,
    s.name || ' per hour, size ' || place || ', on demand'      AS description,
    '{"Size":"' || place || '","x_Family":"f' || service_no || '"}' AS price_details,
    ['Hours', 'GB-Mo', 'Requests'][1 + service_no % 3]          AS unit,
    2000 + draw(3, service_no * 10 + place) % 400000            AS price_units
FROM service AS s, (SELECT unnest(range(10)) AS place);

-- Price of a token in 1e-10 dollars, for input, cache read, cache write and output; null means no such class.
CREATE OR REPLACE TABLE model AS
SELECT * FROM (VALUES
    (0, 'anthropic.claude-sonnet-4-5-20250929-v1:0', 'Claude Sonnet 4.5 (Amazon Bedrock Edition)', NULL, 33000, 3300, 41250, 165000),
    (1, 'anthropic.claude-haiku-4-5-20251001-v1:0', 'Claude Haiku 4.5 (Amazon Bedrock Edition)', NULL, 11000, 1100, 13750, 55000),
    (2, 'amazon.nova-lite-v1:0', 'Amazon Bedrock', 'NovaLite', 600, 150, NULL, 2400),
    (3, 'anthropic.claude-opus-4-5-20251101-v1:0', 'Claude Opus 4.5 (Amazon Bedrock Edition)', NULL, 55000, 5500, 68750, 275000),
    (4, 'amazon.nova-pro-v1:0', 'Amazon Bedrock', 'NovaPro', 8000, 2000, NULL, 32000),
    (5, 'anthropic.claude-sonnet-4-6-v1:0', 'Claude Sonnet 4.6 (Amazon Bedrock Edition)', NULL, 33000, 3300, 41250, 165000),
    (6, 'amazon.nova-micro-v1:0', 'Amazon Bedrock', 'NovaMicro', 350, 87, NULL, 1400),
    (7, 'meta.llama3-3-70b-instruct-v1:0', 'Amazon Bedrock', 'Llama3-3-70B', 7200, NULL, NULL, 7200),
    (8, 'anthropic.claude-opus-4-6-v1:0', 'Claude Opus 4.6 (Amazon Bedrock Edition)', NULL, 55000, 5500, 68750, 275000),
    (9, 'deepseek.r1-v1:0', 'Amazon Bedrock', 'DeepSeek-R1', 13500, NULL, NULL, 54000),
    (10, 'anthropic.claude-sonnet-4-20250514-v1:0', 'Claude Sonnet 4 (Amazon Bedrock Edition)', NULL, 33000, 3300, 41250, 165000),
    (11, 'meta.llama4-maverick-17b-instruct-v1:0', 'Amazon Bedrock', 'Llama4-Maverick-17B', 2400, NULL, NULL, 9700),
    (12, 'anthropic.claude-opus-4-8-v1:0', 'Claude Opus 4.8 (Amazon Bedrock Edition)', NULL, 55000, 5500, 68750, 275000)
) AS m (model_no, log_name, service, meter_name, input_units, cache_read_units, cache_write_units, output_units);

-- How a feature's people spell its tags: four habits a feature.
CREATE OR REPLACE TABLE habit AS
WITH drawn AS (
    SELECT feature_no, team, name, habit_no, team_no,
        CAST(draw(4, feature_no * 4 + habit_no) % 100 AS INTEGER)             AS team_key_draw,
        CAST((draw(4, feature_no * 4 + habit_no) >> 10) % 100 AS INTEGER)     AS team_value_draw,
        CAST((draw(4, feature_no * 4 + habit_no) >> 20) % 100 AS INTEGER)     AS feature_key_draw,
        CAST((draw(4, feature_no * 4 + habit_no) >> 30) % 100 AS INTEGER)     AS feature_value_draw
    FROM feature, (SELECT unnest(range(4)) AS habit_no)
)
SELECT
    feature_no,
    habit_no,
    CASE
        WHEN team_key_draw < 45 THEN 'team' WHEN team_key_draw < 65 THEN 'Team' WHEN team_key_draw < 80 THEN 'owner'
        WHEN team_key_draw < 92 THEN 'squad' WHEN team_key_draw < 98 THEN 'user:team' ELSE 'teams' END AS team_key,
    CASE
        WHEN team_value_draw < 65 THEN team
        WHEN team_value_draw < 80 THEN upper(left(team, 1)) || substr(team, 2)
        WHEN team_value_draw < 88 THEN team || ' '
        WHEN team_value_draw < 97 THEN team || '-team'
        ELSE left(team, length(team) - 1) END                                  AS team_value,
    CASE
        WHEN feature_key_draw < 60 THEN 'feature' WHEN feature_key_draw < 70 THEN 'Feature'
        WHEN feature_key_draw < 88 THEN 'product-feature' WHEN feature_key_draw < 96 THEN 'Product_Feature' END AS feature_key,
    CASE
        WHEN feature_value_draw < 75 THEN name
        WHEN feature_value_draw < 88 THEN upper(name)
        WHEN feature_value_draw < 97 THEN ' ' || name
        ELSE name || '-old' END                                                AS feature_value
FROM drawn;
