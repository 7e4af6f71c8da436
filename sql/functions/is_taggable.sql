-- Whether a charge is usage that can carry a tag: above zero and no unused commitment. Concepts: C03.
CREATE OR REPLACE TEMPORARY FUNCTION is_taggable(charge_category STRING, commitment_discount_status STRING, effective_cost DECIMAL(38, 18))
RETURNS BOOLEAN
RETURN charge_category = 'Usage' AND effective_cost > 0 AND COALESCE(commitment_discount_status, 'Used') <> 'Unused'
