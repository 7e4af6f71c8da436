-- FAIL: The named variances of the AI bill do not sum to billed less rated, or their teams not to them. A bug of ours: do
-- not publish, report the run id.
WITH expected AS (
    SELECT
        billing_period, usage_date, provider, account_id, model_id, token_class, currency,
        CASE status WHEN 'MATCHED' THEN variance WHEN 'UNLOGGED' THEN billed_cost WHEN 'UNBILLED' THEN -rated_cost END AS expected
    FROM bill_reconciliation
),
bridged AS (
    SELECT billing_period, usage_date, provider, account_id, model_id, token_class, currency,
        SUM(amount) AS named, COUNT(*) AS named_rows
    FROM bill_variance
    GROUP BY ALL
),
by_team AS (
    SELECT billing_period, usage_date, provider, account_id, model_id, token_class, currency, variance, SUM(amount) AS named
    FROM team_bill_variance_daily
    GROUP BY ALL
)
SELECT billing_period, usage_date, provider, account_id, model_id, token_class, currency, 'all' AS variance, e.expected, b.named
FROM expected AS e
FULL OUTER JOIN bridged AS b USING (billing_period, usage_date, provider, account_id, model_id, token_class, currency)
WHERE e.expected IS DISTINCT FROM b.named OR b.named_rows IS NULL
UNION ALL
SELECT billing_period, usage_date, provider, account_id, model_id, token_class, currency, variance, v.amount, t.named
FROM bill_variance AS v
FULL OUTER JOIN by_team AS t USING (billing_period, usage_date, provider, account_id, model_id, token_class, currency, variance)
WHERE v.amount IS DISTINCT FROM t.named
