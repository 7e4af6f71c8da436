-- FAIL: Tokens of the logs were lost or counted twice on the way to the usage groups. A bug of ours: report the run
-- id.
WITH delivered AS (
    SELECT billing_period, source, SUM(tokens) AS tokens FROM attempt_total GROUP BY ALL
),
grouped AS (
    SELECT u.billing_period, u.source, SUM(u.input_tokens + u.cache_read_tokens + u.cache_write_tokens + u.output_tokens) AS tokens
    FROM rated_usage AS u
    GROUP BY ALL
)
SELECT
    COALESCE(d.billing_period, g.billing_period)  AS billing_period,
    COALESCE(d.source, g.source)                  AS source,
    d.tokens                                      AS delivered_tokens,
    g.tokens                                      AS grouped_tokens
FROM delivered AS d
FULL OUTER JOIN grouped AS g ON g.billing_period = d.billing_period AND g.source = d.source
WHERE COALESCE(d.tokens, 0) <> COALESCE(g.tokens, 0)
