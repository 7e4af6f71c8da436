-- What a change of the rules moves, from whom to whom, with the service and what placed it before and after; the largest
-- of each currency first. Reads: moved_cost.
WITH moves AS (
    SELECT
        currency,
        from_team,
        from_feature,
        to_team,
        to_feature,
        provider,
        service_name                       AS service,
        placed_before,
        placed_after,
        SUM(effective_cost)                AS effective_cost,
        SUM(billed_cost)                   AS billed_cost,
        COUNT(DISTINCT charge_group_id)    AS charge_groups,
        MIN(usage_date)                    AS first_day,
        MAX(usage_date)                    AS last_day
    FROM moved_cost
    GROUP BY ALL
),
ranked_moves AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY currency
            ORDER BY abs(effective_cost) DESC, abs(billed_cost) DESC, from_team, from_feature, to_team, to_feature, provider,
                service, placed_before, placed_after
        )                                  AS place
    FROM moves
)
SELECT * EXCEPT (place)
FROM ranked_moves
ORDER BY place, currency
