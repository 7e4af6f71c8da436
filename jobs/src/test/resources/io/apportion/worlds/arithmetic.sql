-- Money is counted in units of 1e-18, as whole numbers of 128 bits.
CREATE MACRO units(amount) AS
    CAST(replace(CAST(CAST(amount AS DECIMAL(38, 18)) AS VARCHAR), '.', '') AS HUGEINT);

CREATE MACRO million_to_the(power) AS
    [1::HUGEINT, 1000000::HUGEINT, 1000000000000::HUGEINT, 1000000000000000000::HUGEINT, 1000000000000000000000000::HUGEINT,
     1000000000000000000000000000000::HUGEINT, 1000000000000000000000000000000000000::HUGEINT][power + 1];

-- amount x weight / total by long division, six digits at a time: quotient and remainder. The product itself would need 76 digits.
CREATE MACRO long_division(amount, weight, total) AS
    list_reduce(
        [6, 5, 4, 3, 2, 1, 0],
        lambda done, power: {
            'quotient': done.quotient * 1000000
                + (done.remainder * 1000000 + ((amount // million_to_the(power)) % 1000000) * weight) // total,
            'remainder': (done.remainder * 1000000 + ((amount // million_to_the(power)) % 1000000) * weight) % total},
        {'quotient': 0::HUGEINT, 'remainder': 0::HUGEINT});

-- Both costs of each split_id in parts by weight. Each part has its whole units; the units left over go one each to the
-- largest remainders, then by ordinal. A cost below zero is split like the one above.
CREATE MACRO split(parts) AS TABLE
    WITH weighed AS (
        SELECT *, CAST(SUM(weight) OVER (PARTITION BY split_id) AS HUGEINT) AS total
        FROM query_table(parts)
    ),
    divided AS (
        SELECT *, long_division(abs(billed), weight, total) AS b, long_division(abs(effective), weight, total) AS e
        FROM weighed
    ),
    ranked AS (
        SELECT
            *,
            abs(billed) - CAST(SUM(b.quotient) OVER (PARTITION BY split_id) AS HUGEINT)     AS billed_left,
            abs(effective) - CAST(SUM(e.quotient) OVER (PARTITION BY split_id) AS HUGEINT)  AS effective_left,
            row_number() OVER (PARTITION BY split_id ORDER BY b.remainder DESC, ordinal)    AS billed_rank,
            row_number() OVER (PARTITION BY split_id ORDER BY e.remainder DESC, ordinal)    AS effective_rank
        FROM divided
    )
    SELECT
        * EXCLUDE (b, e, billed_left, effective_left, billed_rank, effective_rank),
        sign(billed) * (b.quotient + CASE WHEN billed_rank <= billed_left THEN 1 ELSE 0 END)          AS billed_share,
        sign(effective) * (e.quotient + CASE WHEN effective_rank <= effective_left THEN 1 ELSE 0 END) AS effective_share
    FROM ranked;
