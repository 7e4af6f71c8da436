CREATE TABLE freshness (
  billing_period    STRING    NOT NULL COMMENT 'Month, yyyy-MM',
  kind              STRING    NOT NULL COMMENT 'billing or inference',
  source            STRING    NOT NULL COMMENT 'Name of the source; source the configuration',
  last_delivery_at  TIMESTAMP          COMMENT 'When the newest of its files that hold rows of the month was written, UTC; null means no file does; source run_input',
  first_data_date   DATE               COMMENT 'Oldest UTC day of the usage booked in the month; null means none is',
  last_data_date    DATE               COMMENT 'Newest UTC day of the usage booked in the month; taxes, credits and adjustments carry any date and do not count; null means none is',
  last_final_date   DATE               COMMENT 'Last complete day: the source holds usage of a day at least settle_days (configuration) later; at most the last day of the month, before the month when no day of it is complete; null means the source has never held usage',
  lag_days          INT                COMMENT 'Days from last_final_date to the run date, or to the end of a month that is over; days; null as last_final_date',
  provisional_days  INT                COMMENT 'Days of the month up to the run date that are not complete; days; null as last_final_date',
  status            STRING    NOT NULL COMMENT 'FINAL (every day of the month is complete), PROVISIONAL, or NO_DATA (no usage in the month)',
  reason            STRING             COMMENT 'What the days that are not complete wait for, or why there is no usage; null means FINAL'
) COMMENT 'How far each source has come in each month: last delivery, last complete day, lag'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, kind, source', 'data_owner' = 'platform', 'layer' = 'marts', 'since' = '0.1');
