-- Tag gaps with what closes each, largest of each currency first: those that leave money on nobody, then by size.
-- Reads: tag_gap. Markers: month (null: every published one).
WITH gaps AS (
    SELECT
        billing_period                                   AS month,
        dimension,
        cause,
        CAST(SUM(effective_cost) AS DECIMAL(38, 2))      AS cost,
        CAST(SUM(unattributed_cost) AS DECIMAL(38, 2))   AS on_nobody,
        currency,
        who_can_fix,
        provider,
        sub_account_id                                   AS account,
        service_name                                     AS service,
        CASE WHEN raw_key IS NOT NULL THEN concat(raw_key, COALESCE(concat('=', raw_value), '')) END AS tag,
        suggestion,
        evidence,
        SUM(charges)                                     AS charges,
        MIN(first_usage_date)                            AS first_day,
        MAX(last_usage_date)                             AS last_day,
        what_to_do
    FROM tag_gap
    WHERE (:month IS NULL OR billing_period = :month)
    GROUP BY ALL
),
ranked_gaps AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY currency
            ORDER BY abs(on_nobody) DESC, abs(cost) DESC, month, dimension, cause, provider, account, service, tag, suggestion, evidence
        )                                                AS place
    FROM gaps
)
SELECT * EXCEPT (place)
FROM ranked_gaps
ORDER BY place, currency
