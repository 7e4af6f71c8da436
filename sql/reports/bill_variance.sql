-- What lies between the AI bill and the rated logs, over all published months, the largest first. Reads: bill_variance.
-- Concepts: C05.
WITH summed AS (
    SELECT currency, variance, SUM(amount) AS total
    FROM bill_variance
    WHERE amount <> 0
    GROUP BY currency, variance
)
SELECT currency, variance, CAST(total AS DECIMAL(38, 2)) AS amount
FROM summed
ORDER BY abs(total) DESC, variance
