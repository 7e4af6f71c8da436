-- A map of pairs that may name a key more than once: the first pair wins, a pair without a key says nothing. Pairs that
-- already name each key once, as nearly all do, are not searched.
CREATE OR REPLACE TEMPORARY FUNCTION first_of_each_key(pairs ARRAY<STRUCT<key: STRING, value: STRING>>)
RETURNS MAP<STRING, STRING>
RETURN CASE
    WHEN size(array_compact(array_distinct(pairs.key))) = size(pairs) THEN map_from_entries(pairs)
    ELSE map_from_entries(
        filter(pairs, (pair, position) -> pair.key IS NOT NULL AND array_position(pairs.key, pair.key) = position + 1))
END
