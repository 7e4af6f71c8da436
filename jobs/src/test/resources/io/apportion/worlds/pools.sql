-- Which charges fall into which pool, and who has which claim on it. Pools that pay each other are solved outside.
CREATE TABLE pooled AS
SELECT g.*, CASE
        WHEN p.choice IN ('proportional', 'even') THEN 'policy:' || p.class
        WHEN p.choice IN ('follow_charge', 'unattributed') THEN NULL
        ELSE h.pool_id
    END AS pool_id
FROM charge_group AS g
LEFT JOIN policed AS p USING (id)
LEFT JOIN (SELECT * FROM pool_hit QUALIFY row_number() OVER (PARTITION BY id ORDER BY position) = 1) AS h USING (id)
WHERE g.id NOT IN (SELECT id FROM placed);

DELETE FROM pooled WHERE pool_id IS NULL;

CREATE TABLE every_pool AS
SELECT id, split, driver, to_all, share_idle, feature FROM pool
UNION ALL
SELECT 'policy:' || class, upper(choice), NULL, true, false, '(shared)' FROM policy WHERE choice IN ('proportional', 'even');

CREATE TABLE carried AS
SELECT g.billing_period, g.currency, p.team, p.feature, CAST(SUM(p.effective) AS HUGEINT) AS weight
FROM placed AS p
JOIN charge_group AS g USING (id)
WHERE p.team NOT LIKE '(%'
GROUP BY ALL
HAVING SUM(p.effective) > 0;

CREATE TABLE measured AS
SELECT strftime(CAST(usage_date AS DATE), '%Y-%m') AS billing_period, CAST(usage_date AS DATE) AS usage_date, driver, team, feature,
    units(quantity) AS quantity
FROM given_usage_driver
UNION ALL
SELECT c.billing_period, c.usage_date, 'calls', o.team, o.feature, COUNT(*)::HUGEINT
FROM call AS c JOIN current_owner AS o ON o.kind = 'call' AND o.id = c.id
GROUP BY ALL
UNION ALL
SELECT c.billing_period, c.usage_date, 'tokens', o.team, o.feature,
    CAST(SUM(c.input_tokens + c.cache_read_tokens + c.cache_write_tokens + c.output_tokens) AS HUGEINT)
FROM call AS c JOIN current_owner AS o ON o.kind = 'call' AND o.id = c.id
GROUP BY ALL;

CREATE TABLE day_claim AS
SELECT p.id AS pool_id, m.billing_period, m.usage_date, m.team, m.feature, CAST(SUM(m.quantity) AS HUGEINT) AS weight
FROM every_pool AS p
JOIN measured AS m ON m.driver = p.driver
WHERE CASE
    WHEN m.team = '(idle)' THEN NOT p.share_idle
    WHEN m.team LIKE '(%' THEN false
    ELSE p.to_all OR EXISTS (SELECT 1 FROM pool_recipient AS r WHERE r.pool_id = p.id AND r.recipient = m.team)
END
GROUP BY ALL
HAVING SUM(m.quantity) > 0;

CREATE TABLE month_claim AS
SELECT p.id AS pool_id, c.billing_period, c.currency, c.team, c.feature, c.weight
FROM every_pool AS p
JOIN carried AS c ON p.to_all OR c.team IN (SELECT recipient FROM pool_recipient WHERE pool_id = p.id)
WHERE p.split = 'PROPORTIONAL'
UNION ALL
SELECT p.id, c.billing_period, c.currency, r.recipient, '(shared)', CAST(SUM(c.effective) AS HUGEINT)
FROM every_pool AS p
JOIN pool_recipient AS r ON r.pool_id = p.id
JOIN pooled AS c ON 'pool:' || c.pool_id = r.recipient
WHERE p.split = 'PROPORTIONAL'
GROUP BY ALL
HAVING SUM(c.effective) > 0
UNION ALL
SELECT DISTINCT p.id, c.billing_period, c.currency, c.team, p.feature, 1::HUGEINT
FROM every_pool AS p
CROSS JOIN carried AS c
WHERE p.split = 'EVEN' AND p.to_all
UNION ALL
SELECT p.id, m.billing_period, NULL, r.recipient, p.feature, r.weight
FROM every_pool AS p
JOIN pool_recipient AS r ON r.pool_id = p.id
CROSS JOIN (SELECT DISTINCT billing_period FROM charge_group) AS m
WHERE p.split = 'FIXED' OR (p.split = 'EVEN' AND NOT p.to_all)
UNION ALL
SELECT pool_id, billing_period, NULL, team, feature, CAST(SUM(weight) AS HUGEINT)
FROM day_claim
GROUP BY ALL;

CREATE TABLE network_pool AS
SELECT DISTINCT pool_id FROM pool_recipient WHERE recipient LIKE 'pool:%'
UNION
SELECT DISTINCT substr(recipient, 6) FROM pool_recipient WHERE recipient LIKE 'pool:%';

CREATE TABLE asked AS
SELECT DISTINCT pool_id, billing_period, usage_date, currency FROM pooled
UNION
SELECT DISTINCT n.pool_id, p.billing_period, p.usage_date, p.currency
FROM pooled AS p
CROSS JOIN network_pool AS n
WHERE p.pool_id IN (SELECT pool_id FROM network_pool);

CREATE TABLE claim AS
SELECT a.*, d.team, d.feature, d.weight
FROM asked AS a
JOIN day_claim AS d ON d.pool_id = a.pool_id AND d.usage_date = a.usage_date
UNION ALL
SELECT a.*, m.team, m.feature, m.weight
FROM asked AS a
JOIN month_claim AS m ON m.pool_id = a.pool_id AND m.billing_period = a.billing_period AND COALESCE(m.currency, a.currency) = a.currency
WHERE NOT EXISTS (SELECT 1 FROM day_claim AS d WHERE d.pool_id = a.pool_id AND d.usage_date = a.usage_date);

CREATE TABLE pool_part AS
SELECT p.id AS split_id, row_number() OVER (PARTITION BY p.id ORDER BY c.team, c.feature) AS ordinal, p.billed, p.effective,
    c.team, c.feature, c.weight
FROM pooled AS p
JOIN claim AS c USING (pool_id, billing_period, usage_date, currency)
WHERE p.pool_id NOT IN (SELECT pool_id FROM network_pool);
