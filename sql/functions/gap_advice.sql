-- What closes a tag gap, as a sentence. Raw key, raw value and suggestion are those of the gap.
CREATE OR REPLACE TEMPORARY FUNCTION gap_advice(
    cause STRING, placement STRING, dimension STRING, raw_key STRING, raw_value STRING, suggestion STRING)
RETURNS STRING
RETURN CASE
    WHEN cause = 'ORPHANED_OWNER'
        THEN concat('Declare in the ownership rules whose it is now: ', CASE WHEN placement = 'ENDED_TEAM' THEN 'what the team becomes.' ELSE concat('a rule with the ', dimension, ' of today.') END)
    WHEN cause = 'TYPO_OR_CASE' AND raw_value IS NULL
        THEN concat('Rename the tag ', raw_key, ' to ', suggestion, ', or add ', raw_key, ' to the tags of ', dimension, ' in the ownership rules.')
    WHEN cause = 'TYPO_OR_CASE'
        THEN concat('If ', trim(raw_value), ' means ', suggestion, ', add it to the aliases of ', dimension, ' in the ownership rules, or mend the tag ', raw_key, '.')
    WHEN cause = 'WRONG_VALUE'
        THEN concat('Give the tag ', raw_key, ' an allowed value, or allow ', trim(raw_value), ' in the ownership rules.')
    WHEN cause = 'SHARED_BY_DESIGN' AND placement = 'EMPTY_POOL'
        THEN 'Give the pool weights: direct cost, measured usage or fixed parts.'
    WHEN cause = 'SHARED_BY_DESIGN' AND placement = 'POOL'
        THEN 'Nothing, unless the pool should split otherwise.'
    WHEN cause = 'SHARED_BY_DESIGN' AND placement <> 'LOGS'
        THEN 'Nothing, unless the policy for such charges should choose otherwise.'
    WHEN cause = 'SHARED_BY_DESIGN'
        THEN 'Nothing: its place is known better than a tag could say.'
    WHEN cause = 'UNTAGGABLE'
        THEN 'Nothing to tag; a rule or a shared pool can give it an owner.'
    WHEN cause = 'NOT_ACTIVATED'
        THEN concat('Activate the cost allocation tag of ', dimension, ' in the paying account, and ask for a backfill of the days before.')
    WHEN cause = 'TAGGED_LATE'
        THEN concat('Declare a rule for the days before', COALESCE(concat(', with ', dimension, ' ', suggestion), ''), ', or ask the provider for a backfill of its tags.')
    WHEN placement = 'CALLS'
        THEN concat('Let the calls name their ', dimension, ' in the log, or give their api key or workspace an owner under inherit.')
    WHEN placement = 'UNLOGGED'
        THEN 'Send the calls through a gateway whose log is read, or add its log to the inputs.'
    ELSE concat('Tag the resources with their ', dimension, '.')
END
