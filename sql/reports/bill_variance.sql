-- What lies between the AI bill and the rated logs, over all published months, the largest first. Reads: bill_variance.
-- Concepts: C05.
SELECT currency, variance, CAST(SUM(amount) AS DECIMAL(38, 2)) AS amount
FROM bill_variance
WHERE amount <> 0
GROUP BY currency, variance
ORDER BY abs(SUM(amount)) DESC, variance
