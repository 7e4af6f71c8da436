-- An entry of the reallocation journal as it stands there now, with the version it has.
-- Reads: reallocation. Markers: reallocation_id.
SELECT *, entry_version(approved_by, approved_on, reason, evidence) AS entry_version
FROM reallocation
WHERE reallocation_id = :reallocation_id
