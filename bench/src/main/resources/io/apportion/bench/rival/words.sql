-- The ownership rules, as tables. Variables: words, first_day.
CREATE OR REPLACE TEMP TABLE team_word AS SELECT * FROM read_csv(getvariable('words') || '/team_word.csv', all_varchar = true);
CREATE OR REPLACE TEMP TABLE feature_word AS SELECT * FROM read_csv(getvariable('words') || '/feature_word.csv', all_varchar = true);
CREATE OR REPLACE TEMP TABLE account_owner AS SELECT * FROM read_csv(getvariable('words') || '/account_owner.csv', all_varchar = true);
CREATE OR REPLACE TEMP TABLE key_owner AS SELECT * FROM read_csv(getvariable('words') || '/key_owner.csv', all_varchar = true);
CREATE OR REPLACE TEMP TABLE model_name AS SELECT * FROM read_csv(getvariable('words') || '/model_name.csv', all_varchar = true);

-- An exact decimal as a whole number of its last places.
CREATE OR REPLACE TEMP MACRO places(amount) AS CAST(replace(CAST(amount AS VARCHAR), '.', '') AS HUGEINT);
CREATE OR REPLACE TEMP MACRO ledger_amount(places) AS
    CAST(CAST(places AS DECIMAL(38, 0)) * CAST(0.000000000000000001 AS DECIMAL(19, 18)) AS DECIMAL(38, 18));
