-- The ledger: every charge of the bill, on a team and a feature or on a named member with a reason.
-- Grain: charge_group_id, team, former_team, feature, method, rule_id, reason. Concepts: C01.
-- Reads: placed_share, team_successor, reallocation, charge_group.
-- Policy: what is found for a team that has ended is carried by those it became, by their weights from that day on; a part
-- whose weights are agreed and not measured has grade E. An approved reallocation is two rows that add up to nothing, one at
-- either end, in a source of its own, so that the certificate of every bill stays what it is.
WITH successors AS (
    SELECT
        team, from_date, to_date, total_weight,
        array_sort(collect_list(struct(successor, weight))) AS successors
    FROM team_successor
    GROUP BY ALL
),
succeeded AS (
    SELECT
        p.*,
        s.total_weight,
        s.successors,
        shares(p.billed_cost, transform(s.successors, s -> CAST(s.weight AS STRING)))    AS billed_shares,
        shares(p.effective_cost, transform(s.successors, s -> CAST(s.weight AS STRING))) AS effective_shares
    FROM placed_share AS p
    LEFT JOIN successors AS s
        ON s.team = p.team AND p.usage_date >= s.from_date AND (s.to_date IS NULL OR p.usage_date < s.to_date)
),
carried AS (
    SELECT
        * EXCEPT (successors, billed_shares, effective_shares),
        explode_outer(arrays_zip(successors, billed_shares, effective_shares)) AS part
    FROM succeeded
),
moved AS (
    SELECT
        r.*,
        stack(2, from_team, from_feature, -1, to_team, to_feature, 1) AS (team, feature, sign)
    FROM reallocation AS r
    JOIN (SELECT DISTINCT billing_period FROM charge_group) AS m USING (billing_period)
)
SELECT
    billing_period,
    usage_date,
    source,
    provider,
    service_name,
    charge_category,
    charge_group_id,
    model_id,
    token_class,
    COALESCE(part.successors.successor, team)              AS team,
    CASE WHEN part IS NULL THEN former_team ELSE COALESCE(former_team, team) END AS former_team,
    feature,
    currency,
    COALESCE(part.billed_shares, billed_cost)              AS billed_cost,
    COALESCE(part.effective_shares, effective_cost)        AS effective_cost,
    method,
    feature_method,
    CASE WHEN part.successors.weight <> total_weight THEN 'E' ELSE evidence_grade END AS evidence_grade,
    rule_id,
    rule_version,
    reason,
    CASE
        WHEN part.successors.weight <> total_weight AND weight_unit IS NULL THEN concat('parts of ', team)
        WHEN part.successors.weight <> total_weight THEN concat(weight_unit, ', parts of ', team)
        ELSE weight_unit
    END                                                    AS weight_unit,
    CASE WHEN part.successors.weight <> total_weight AND weight_unit IS NULL THEN part.successors.weight ELSE weight_numerator END AS weight_numerator,
    CASE WHEN part.successors.weight <> total_weight AND weight_unit IS NULL THEN total_weight ELSE weight_denominator END AS weight_denominator,
    CASE
        WHEN part.successors.weight <> total_weight AND weight_unit IS NOT NULL
            THEN product_fraction(weight_numerator, weight_denominator, weight_fraction, part.successors.weight, total_weight)
        ELSE weight_fraction
    END                                                    AS weight_fraction,
    settles_on
FROM carried
UNION ALL
SELECT
    billing_period,
    usage_date,
    '(journal)',
    '(journal)',
    '(journal)',
    '(reallocation)',
    '(reallocation)',
    CAST(NULL AS STRING),
    CAST(NULL AS STRING),
    team,
    CAST(NULL AS STRING),
    feature,
    currency,
    CASE sign WHEN 1 THEN billed_cost ELSE -billed_cost END,
    CASE sign WHEN 1 THEN effective_cost ELSE -effective_cost END,
    'REALLOCATED',
    'REALLOCATED',
    'E',
    reallocation_id,
    entry_version(approved_by, approved_on, reason, evidence),
    CASE WHEN team LIKE '(%' THEN 'REALLOCATED' END,
    CAST(NULL AS STRING),
    CAST(NULL AS DECIMAL(38, 18)),
    CAST(NULL AS DECIMAL(38, 18)),
    CAST(NULL AS STRING),
    usage_date
FROM moved
