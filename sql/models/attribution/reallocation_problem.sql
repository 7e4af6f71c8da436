-- Entries of the reallocation journal that cannot be used, each with what is wrong.
-- Grain: reallocation_id, problem. Reads: reallocation.
-- Policy: an entry is approved by somebody else than who asked for it, before it is used, moves something somewhere, and
-- never moves cost to a member of the ledger: what nobody owns is found, not declared.
WITH entries AS (
    SELECT *, is_currency(currency) AS names_currency
    FROM reallocation
),
problems AS (
    SELECT
        reallocation_id,
        explode(array_compact(array(
            CASE WHEN lower(trim(approved_by)) = lower(trim(requested_by)) OR trim(approved_by) = ''
                THEN concat('it is approved by who asked for it: ', approved_by) END,
            CASE WHEN from_team = to_team AND from_feature = to_feature
                THEN concat('it moves cost to where it is: ', to_team, ' / ', to_feature) END,
            CASE WHEN to_team LIKE '(%' THEN concat('it moves cost to a member of the ledger: ', to_team) END,
            CASE WHEN from_team LIKE '(%' AND from_team <> '(unattributed)'
                THEN concat('it takes cost from a member of the ledger: ', from_team) END,
            CASE WHEN billed_cost = 0 AND effective_cost = 0 THEN 'it moves nothing' END,
            CASE WHEN NOT names_currency THEN concat('currency is not three capital letters of ISO 4217: ', currency) END,
            CASE WHEN billing_period NOT RLIKE '^[0-9]{4}-(0[1-9]|1[0-2])$'
                THEN concat('billing_period is not a month such as 2026-11: ', billing_period) END,
            CASE WHEN trim(reason) = '' OR trim(evidence) = '' THEN 'reason or evidence is blank' END))) AS problem
    FROM entries
    UNION ALL
    SELECT reallocation_id, concat('the id stands in ', COUNT(*), ' entries')
    FROM reallocation
    GROUP BY reallocation_id
    HAVING COUNT(*) > 1
)
SELECT DISTINCT reallocation_id, problem
FROM problems
