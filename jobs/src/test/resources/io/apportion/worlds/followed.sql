-- Credits and refunds that follow the charges of the same account, service and SKU, else of the account.
CREATE TABLE followable AS
SELECT g.billing_period, g.source, g.currency, COALESCE(g.sub_account_id, '(none)') AS account,
    COALESCE(g.service_name, '(none)') AS service, COALESCE(g.sku_id, '(none)') AS sku, p.team, p.feature, p.effective
FROM placed AS p
JOIN charge_group AS g USING (id)
WHERE p.team NOT LIKE '(%' AND g.id NOT IN (SELECT id FROM policed);

CREATE TABLE narrow_scope AS
SELECT billing_period, source, currency, account, service, sku, team, feature, CAST(SUM(effective) AS HUGEINT) AS weight
FROM followable
GROUP BY ALL
HAVING SUM(effective) > 0;

CREATE TABLE wide_scope AS
SELECT billing_period, source, currency, account, team, feature, CAST(SUM(effective) AS HUGEINT) AS weight
FROM followable
GROUP BY ALL
HAVING SUM(effective) > 0;

CREATE TABLE follower AS
SELECT g.*, COALESCE(g.sub_account_id, '(none)') AS account, COALESCE(g.service_name, '(none)') AS service,
    COALESCE(g.sku_id, '(none)') AS sku
FROM charge_group AS g
JOIN policed AS p ON p.id = g.id AND p.choice = 'follow_charge';

CREATE TABLE followed_part AS
WITH claims AS (
    SELECT f.id, f.billed, f.effective, n.team, n.feature, n.weight
    FROM follower AS f
    JOIN narrow_scope AS n USING (billing_period, source, currency, account, service, sku)
    UNION ALL
    SELECT f.id, f.billed, f.effective, w.team, w.feature, w.weight
    FROM follower AS f
    JOIN wide_scope AS w USING (billing_period, source, currency, account)
    WHERE NOT EXISTS (
        SELECT 1 FROM narrow_scope AS n
        WHERE n.billing_period = f.billing_period AND n.source = f.source AND n.currency = f.currency AND n.account = f.account
            AND n.service = f.service AND n.sku = f.sku)
)
SELECT
    c.id AS split_id, row_number() OVER (PARTITION BY c.id ORDER BY c.team, c.feature) AS ordinal, c.billed, c.effective, c.weight,
    c.team, p.class,
    CASE WHEN o.feature_method = 'NONE' THEN c.feature ELSE o.feature END              AS feature,
    CASE WHEN o.feature_method = 'NONE' THEN 'SHARED' ELSE o.feature_method END        AS feature_method
FROM claims AS c
JOIN policed AS p USING (id)
JOIN current_owner AS o ON o.kind = 'charge' AND o.id = c.id;

CREATE TABLE followed AS
SELECT split_id AS id, team, feature, feature_method, 'policy:' || class AS rule_id,
    CAST(SUM(billed_share) AS HUGEINT) AS billed, CAST(SUM(effective_share) AS HUGEINT) AS effective
FROM split('followed_part')
GROUP BY ALL;
