-- Ledger rows of charges that need no pool, as they were before teams that have ended were split: what pools weigh on.
-- Reads: attributed_cost.
SELECT
    * EXCEPT (team),
    CASE WHEN weight_unit LIKE '%parts of %' THEN regexp_extract(weight_unit, 'parts of (.*)$', 1) ELSE team END AS team
FROM attributed_cost
WHERE method IN ('RULE', 'TAG', 'INHERITED', 'USAGE_SPLIT')
