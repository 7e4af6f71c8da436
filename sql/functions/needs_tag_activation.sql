-- Whether a provider's bill shows a tag only from the day on which the paying account activated its key, and not before.
-- Source: AWS Billing user guide, user-defined cost allocation tags. Google Cloud and Azure bills show labels and tags as set.
CREATE OR REPLACE TEMPORARY FUNCTION needs_tag_activation(provider STRING)
RETURNS BOOLEAN
RETURN provider RLIKE '(?i)^(aws|amazon)'
