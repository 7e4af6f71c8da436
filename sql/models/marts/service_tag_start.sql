-- From when on the charges of a service, and of its whole source, carry a dimension: what tells a tag that was not activated
-- or came late from one that is not there.
-- Grain: billing_period, dimension, source, sub_account_id, service_name. Reads: charge_group, tag_set.
-- Policy: only taggable usage of the month itself is evidence, so a month is judged by nothing that another holds. One
-- service that begins to be tagged is somebody tagging it; several on one day, and none before, is a key made active.
WITH asked_charges AS (
    SELECT
        c.billing_period,
        t.dimension,
        c.source,
        COALESCE(c.sub_account_id, '(none)')                        AS sub_account_id,
        COALESCE(c.service_name, '(none)')                          AS service_name,
        c.usage_date,
        t.value,
        t.outcome <> 'MISSING'                                      AS has_key
    FROM charge_group AS c
    JOIN tag_set AS t ON t.billing_period = c.billing_period AND t.tag_set_id = c.tag_set_id
    WHERE (t.required OR t.dimension IN ('team', 'feature'))
        AND is_taggable(c.charge_category, c.commitment_discount_status, c.effective_cost)
        AND date_format(c.usage_date, 'yyyy-MM') = c.billing_period
),
services AS (
    SELECT
        billing_period, dimension, source, sub_account_id, service_name,
        MIN(usage_date)                                             AS first_date,
        MIN(usage_date) FILTER (WHERE has_key)                      AS first_key_date,
        MIN(usage_date) FILTER (WHERE value IS NOT NULL)            AS first_value_date,
        MAX(usage_date) FILTER (WHERE value IS NULL)                AS last_date_without,
        CASE WHEN MIN(value) = MAX(value) THEN MIN(value) END       AS only_value
    FROM asked_charges
    GROUP BY ALL
),
services_in_source AS (
    SELECT
        *,
        MIN(first_date) OVER source_window                          AS source_first_date,
        MIN(first_key_date) OVER source_window                      AS source_first_key_date,
        MIN(first_key_date) OVER (PARTITION BY billing_period, dimension) AS any_first_key_date
    FROM services
    WINDOW source_window AS (PARTITION BY billing_period, dimension, source)
),
services_begun_together AS (
    SELECT
        *,
        COUNT_IF(first_key_date = source_first_key_date AND first_date < first_key_date)
            OVER (PARTITION BY billing_period, dimension, source)   AS begun_together
    FROM services_in_source
)
SELECT
    billing_period,
    dimension,
    source,
    sub_account_id,
    service_name,
    first_key_date,
    CASE WHEN last_date_without < first_value_date THEN first_value_date END     AS late_until,
    CASE WHEN last_date_without < first_value_date THEN only_value END           AS late_value,
    CASE WHEN source_first_date < source_first_key_date AND begun_together > 1 THEN source_first_key_date END AS activated_on,
    begun_together                                                               AS activated_services,
    source_first_key_date IS NULL AND any_first_key_date IS NOT NULL             AS only_elsewhere
FROM services_begun_together
