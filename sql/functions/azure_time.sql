-- A time as Azure writes it, month first with slashes or ISO 8601, UTC; null when it is neither.
CREATE OR REPLACE TEMPORARY FUNCTION azure_time(text STRING)
RETURNS TIMESTAMP
RETURN try_to_timestamp(regexp_replace(text, r'^\s*(\d{1,2})/(\d{1,2})/(\d{4})', '$3-$1-$2'))
