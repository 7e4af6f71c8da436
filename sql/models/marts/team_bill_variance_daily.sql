-- The variances of the AI bill by team. Concepts: C01, C05.
-- Grain: billing_period, usage_date, team, provider, account_id, model_id, token_class, currency, variance.
-- Reads: bill_variance, usage_weight.
-- Policy: who called bears what his tokens differ by, in shares that sum exactly. Tokens billed beyond the logged ones have
-- no caller and stay (unattributed). Credits and residuals go as the bill is split, the tokens nobody logged included.
WITH callers AS (
    SELECT usage_date, provider_id AS provider, account_id, model_id, token_class,
        array_sort(collect_list(struct(team, CAST(tokens AS DECIMAL(38, 18)) AS weight))) AS teams
    FROM (SELECT * EXCEPT (feature, tokens), SUM(tokens) AS tokens FROM usage_weight GROUP BY ALL)
    GROUP BY ALL
),
weighed AS (
    SELECT
        v.billing_period, v.usage_date, v.provider, v.account_id, v.model_id, v.token_class, v.currency, v.variance, v.amount, v.reason, v.day_status,
        CASE
            WHEN c.teams IS NULL OR v.logged_tokens IS NULL OR v.variance = 'UNLOGGED'
                OR (v.variance = 'CACHE' AND v.billed_tokens > v.logged_tokens)
                THEN array(struct('(unattributed)' AS team, CAST(1 AS DECIMAL(38, 18)) AS weight))
            WHEN v.variance IN ('CREDIT', 'RESIDUAL') AND v.billed_tokens > v.logged_tokens
                THEN array_append(c.teams, struct(
                    '(unattributed)' AS team, exact_difference(v.billed_tokens, v.logged_tokens) AS weight))
            ELSE c.teams
        END AS recipients
    FROM bill_variance AS v
    LEFT JOIN callers AS c
        ON c.usage_date = v.usage_date AND c.provider = v.provider AND c.account_id = v.account_id
        AND c.model_id = v.model_id AND c.token_class = v.token_class
),
shared_out AS (
    SELECT
        *,
        aggregate(recipients, CAST(0 AS DECIMAL(38, 18)), (total, r) -> CAST(total + r.weight AS DECIMAL(38, 18))) AS total_weight,
        COALESCE(
            shares(amount, transform(recipients, r -> CAST(r.weight AS STRING))),
            transform(recipients, r -> CAST(NULL AS DECIMAL(38, 18))))                       AS amounts
    FROM weighed
),
team_parts AS (
    SELECT * EXCEPT (recipients, amount, amounts), explode(arrays_zip(recipients, amounts)) AS part
    FROM shared_out
)
SELECT
    billing_period, usage_date, part.recipients.team AS team, provider, account_id, model_id, token_class, currency, variance,
    SUM(part.amounts)               AS amount,
    reason,
    SUM(part.recipients.weight)   AS weight_numerator,
    total_weight                  AS weight_denominator,
    day_status
FROM team_parts
GROUP BY ALL
