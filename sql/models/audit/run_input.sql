-- Files that the months of this run are made from, with what they held.
-- Grain: billing_period, kind, source, path, currency. Reads: input_file, charge_total, attempt_total, native_total.
-- Markers: run_month.
-- Policy: a copy stands in the months of the file it copies, with nothing counted. A file whose rows another dataset of the
-- same bill makes superfluous stands in its months with no row. A file without any row belongs to the month of the run, so
-- that it is known next time.
WITH held AS (
    SELECT billing_period, 'billing' AS kind, source, path, currency, SUM(input_rows) AS input_rows,
        SUM(billed_cost) AS billed_cost, SUM(billed_cost_residual) AS billed_cost_residual,
        SUM(effective_cost) AS effective_cost, SUM(effective_cost_residual) AS effective_cost_residual,
        CAST(NULL AS BIGINT) AS tokens, MIN(first_usage_date) AS first_usage_date, MAX(last_usage_date) AS last_usage_date
    FROM (
        SELECT billing_period, source, path, currency, input_rows,
            billed_cost, billed_cost_residual, effective_cost, effective_cost_residual, first_usage_date, last_usage_date
        FROM charge_total
        UNION ALL
        SELECT billing_period, source, path, currency, 0, NULL, NULL, NULL, NULL, NULL, NULL
        FROM native_total
    )
    GROUP BY ALL
    UNION ALL
    SELECT billing_period, 'inference', source, path, 'XXX', SUM(input_rows), NULL, NULL, NULL, NULL, SUM(tokens),
        MIN(first_usage_date), MAX(last_usage_date)
    FROM attempt_total
    GROUP BY ALL
)
SELECT
    COALESCE(h.billing_period, :run_month)   AS billing_period,
    f.kind,
    f.source,
    f.path,
    f.size_bytes,
    f.modified_at,
    f.checksum,
    f.copy_of,
    COALESCE(h.currency, 'XXX')              AS currency,
    CASE WHEN f.copy_of IS NULL THEN COALESCE(h.input_rows, 0) ELSE 0 END AS input_rows,
    CASE WHEN f.copy_of IS NULL THEN h.billed_cost END             AS billed_cost,
    CASE WHEN f.copy_of IS NULL THEN h.billed_cost_residual END    AS billed_cost_residual,
    CASE WHEN f.copy_of IS NULL THEN h.effective_cost END          AS effective_cost,
    CASE WHEN f.copy_of IS NULL THEN h.effective_cost_residual END AS effective_cost_residual,
    CASE WHEN f.copy_of IS NULL THEN h.tokens END                  AS tokens,
    CASE WHEN f.copy_of IS NULL THEN h.first_usage_date END        AS first_usage_date,
    CASE WHEN f.copy_of IS NULL THEN h.last_usage_date END         AS last_usage_date
FROM input_file AS f
LEFT JOIN held AS h ON h.kind = f.kind AND h.source = f.source AND h.path = COALESCE(f.copy_of, f.path)
