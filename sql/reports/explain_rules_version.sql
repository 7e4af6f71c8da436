-- The version of the ownership rules that each published month was made with. Reads: publication, run.
SELECT p.billing_period, r.rules_version
FROM publication AS p
JOIN run AS r ON r.run_id = p.run_id
