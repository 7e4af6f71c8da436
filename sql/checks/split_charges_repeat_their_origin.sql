-- FAIL: A provider split charges and delivered them whole as well, so that they would count twice. Take the charges
-- without an AllocatedMethodId out of the export, or switch its split cost allocation off.
SELECT billing_period, source, resource_id, charge_period_start, path, parts_path, parts, currency, billed_cost, effective_cost
FROM split_origin
