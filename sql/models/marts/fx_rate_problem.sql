-- Rates that cannot be used, each with what is wrong.
-- Grain: from_currency, to_currency, rate_date, problem. Reads: fx_rate.
-- Policy: nothing is guessed. Which of two rates holds is for the deliverer to say, also where only who published it or
-- how long it holds differs; a row delivered twice is one row. Rates that no bill needs are held to the same.
WITH rates AS (
    SELECT
        *,
        concat_ws(' ',
            regexp_replace(CAST(rate AS STRING), '[.]?0+$', ''), 'of', rate_source, 'until ' || valid_until) AS said,
        is_currency(from_currency) AND is_currency(to_currency)                                      AS names_currencies
    FROM fx_rate
),
problems AS (
    SELECT
        from_currency, to_currency, rate_date,
        explode(array_compact(array(
            CASE WHEN NOT names_currencies
                THEN 'a currency is not three capital letters of ISO 4217' END,
            CASE WHEN rate <= 0 THEN concat('the rate is not above 0: ', said) END,
            CASE WHEN from_currency = to_currency AND rate <> 1
                THEN concat('a currency is worth 1 in itself, not ', said) END,
            CASE WHEN valid_until < rate_date THEN concat('it ends before it begins: ', said) END))) AS problem
    FROM rates
    UNION ALL
    SELECT
        from_currency, to_currency, rate_date,
        concat('rows differ: ', array_join(array_sort(collect_set(said)), ', '))                     AS problem
    FROM rates
    GROUP BY from_currency, to_currency, rate_date
    HAVING COUNT(DISTINCT said) > 1
)
SELECT DISTINCT from_currency, to_currency, rate_date, problem
FROM problems
