-- WARN: One resource carries several tags that answer the same dimension differently, or one key in several spellings; the
-- first key of the rules won, and of its spellings the one that a person set. Remove the others at the source.
SELECT t.billing_period, t.dimension, t.tags, t.raw_key AS won, t.value, c.currency, SUM(c.effective_cost) AS effective_cost
FROM tag_set AS t
LEFT JOIN charge_group AS c ON c.billing_period = t.billing_period AND c.tag_set_id = t.tag_set_id
WHERE t.collisions > 0
GROUP BY t.billing_period, t.dimension, t.tags, t.raw_key, t.value, c.currency
