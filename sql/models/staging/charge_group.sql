-- Charges as the rules tell them apart. Grain: charge_group_id. Reads: grouped_charge.
SELECT * EXCEPT (kept_tags)
FROM grouped_charge
