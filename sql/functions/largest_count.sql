-- The count that goes by several names, of a map of counts by name: one count under two names is counted once, so the
-- largest is taken and nothing is summed; null when no name is there with a whole number.
CREATE OR REPLACE TEMPORARY FUNCTION largest_count(counts MAP<STRING, STRING>, names ARRAY<STRING>)
RETURNS BIGINT
RETURN array_max(transform(names, name -> try_cast(counts[name] AS BIGINT)))
