-- The service tier that the words of a meter name: batch, flex or priority; null when they name none.
CREATE OR REPLACE TEMPORARY FUNCTION tier_in_words(words STRING)
RETURNS STRING
RETURN NULLIF(lower(regexp_extract(words, '(?i)(?:^|[^a-z])(batch|flex|priority)(?:[^a-z]|$)', 1)), '')
