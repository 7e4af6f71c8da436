-- Sum of the counts that are said; null when none is. A count that no call can have, below 0 or above ten to the 15th, is
-- the answer itself, so that it is seen and not made up for by the others.
CREATE OR REPLACE TEMPORARY FUNCTION counted_together(counts ARRAY<BIGINT>)
RETURNS BIGINT
RETURN CASE
    WHEN array_max(counts) > 1000000000000000 THEN array_max(counts)
    WHEN array_min(counts) < 0 THEN array_min(counts)
    ELSE aggregate(array_compact(counts), CAST(NULL AS BIGINT), (whole, part) -> COALESCE(whole, 0L) + part)
END
