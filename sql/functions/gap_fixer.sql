-- Who can close a tag gap of a cause; a split by the logs misses nothing.
CREATE OR REPLACE TEMPORARY FUNCTION gap_fixer(cause STRING, placement STRING)
RETURNS STRING
RETURN CASE
    WHEN cause IN ('ORPHANED_OWNER', 'TYPO_OR_CASE', 'TAGGED_LATE') THEN 'PLATFORM'
    WHEN cause = 'NOT_ACTIVATED'                                    THEN 'BILLING_ADMIN'
    WHEN cause IN ('WRONG_VALUE', 'UNTAGGED')                       THEN 'RESOURCE_OWNER'
    WHEN cause = 'SHARED_BY_DESIGN' AND placement <> 'LOGS'         THEN 'FINANCE'
    ELSE 'NOBODY'
END
