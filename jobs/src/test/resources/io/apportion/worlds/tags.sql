-- What each set of tags says of each dimension; the cost centre is asked for by conditions only.
CREATE MACRO bare_key(key) AS
    regexp_replace(lower(trim(key)), '^((user[-_ :]|aws[_:]|resourcetags/|resource_tags[-_ /]|labels?[/.]|tags/) *)+', '');
CREATE MACRO folded_key(key) AS regexp_replace(bare_key(key), '[^a-z0-9]', '', 'g');
CREATE MACRO providers_own(key) AS regexp_matches(lower(trim(key)), '^((resourcetags/|resource_tags[-_ /]|labels?[/.]|tags/) *)*aws[_:]');

CREATE TABLE tag_answer AS
WITH named AS (
    SELECT t.tags, k.dimension, trim(t.value) AS value,
        row_number() OVER (PARTITION BY t.tags, k.dimension ORDER BY k.position, providers_own(t.key), t.key, t.value) AS place
    FROM given_tag AS t
    JOIN (VALUES ('team', 1, 'team'), ('team', 2, 'owner'), ('feature', 1, 'feature'), ('feature', 2, 'productfeature'),
        ('environment', 1, 'env'), ('cost center', 1, 'costcenter')) AS k (dimension, position, key) ON k.key = folded_key(t.key)
    WHERE trim(t.value) <> ''
)
SELECT
    n.tags,
    n.dimension,
    CASE
        WHEN n.dimension = 'team' AND lower(n.value) = 'srch'     THEN 'search'
        WHEN n.dimension = 'team' AND lower(n.value) = 'ad sales' THEN 'ads'
        WHEN n.dimension IN ('team', 'environment')               THEN a.value
        WHEN n.value LIKE '(%)'                                   THEN NULL
        ELSE n.value
    END AS value
FROM named AS n
LEFT JOIN allowed_value AS a ON a.dimension = n.dimension AND lower(a.value) = lower(n.value)
WHERE n.place = 1;

-- Filled dimension by dimension: which rules hit, and what was decided.
CREATE TABLE rule_hit (kind VARCHAR, id BIGINT, dimension VARCHAR, position INTEGER, rule_id VARCHAR, value VARCHAR);
CREATE TABLE decided (kind VARCHAR, id BIGINT, dimension VARCHAR, value VARCHAR, method VARCHAR, rule_id VARCHAR);
CREATE TABLE pool_hit (id BIGINT, position INTEGER, pool_id VARCHAR);

-- What conditions ask.
CREATE VIEW asked_charge AS
SELECT g.*, c.value AS cost_center, e.value AS environment, t.value AS team
FROM charge_group AS g
LEFT JOIN tag_answer AS c ON c.tags = g.tags AND c.dimension = 'cost center'
LEFT JOIN decided AS e ON e.kind = 'charge' AND e.id = g.id AND e.dimension = 'environment'
LEFT JOIN decided AS t ON t.kind = 'charge' AND t.id = g.id AND t.dimension = 'team';

CREATE VIEW asked_call AS
SELECT g.*, c.value AS cost_center, e.value AS environment, t.value AS team
FROM call AS g
LEFT JOIN tag_answer AS c ON c.tags = g.tags AND c.dimension = 'cost center'
LEFT JOIN decided AS e ON e.kind = 'call' AND e.id = g.id AND e.dimension = 'environment'
LEFT JOIN decided AS t ON t.kind = 'call' AND t.id = g.id AND t.dimension = 'team';
