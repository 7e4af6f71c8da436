-- FAIL: Two exports in the folder of one source both hold the charges of an account, so that they would count twice. Take
-- one of them out, or, where they hold different charges, make each a source of its own.
SELECT
    one.billing_period,
    one.source,
    one.sub_account_id,
    one.currency,
    one.path          AS one_path,
    other.path        AS other_path,
    one.billed_cost   AS one_billed_cost,
    other.billed_cost AS other_billed_cost
FROM export_scope AS one
JOIN export_scope AS other
    ON other.billing_period = one.billing_period AND other.source = one.source
    AND other.sub_account_id = one.sub_account_id AND other.currency = one.currency AND other.scope > one.scope
