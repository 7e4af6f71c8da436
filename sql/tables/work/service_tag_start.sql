CREATE TABLE service_tag_start (
  billing_period      STRING NOT NULL COMMENT 'Month that is looked at, yyyy-MM; usage of other months does not count',
  dimension           STRING NOT NULL COMMENT 'What is asked of the tags',
  source              STRING NOT NULL COMMENT 'Name of the billing source',
  sub_account_id      STRING NOT NULL COMMENT 'Account, subscription or project; (none) when the charge names none',
  service_name        STRING NOT NULL COMMENT 'Service; (none) when the charge names none',
  first_key_date      DATE            COMMENT 'First UTC day on which a taggable charge of the service has a key of the dimension; null means none',
  late_until          DATE            COMMENT 'UTC day before which no taggable charge of the service has a value and from which all have one; null means there is no such day',
  late_value          STRING          COMMENT 'The value they have from then on; null means several',
  activated_on        DATE            COMMENT 'First UTC day on which the source has a key of the dimension, where it is not the first day of its bill and two services or more begin that day; null means there is no such day',
  activated_services  BIGINT NOT NULL COMMENT 'Services of the source, by account, that had no key before and have it from that day; services',
  only_elsewhere      BOOLEAN NOT NULL COMMENT 'Whether no taggable charge of the source has a key of the dimension while another source has'
) COMMENT 'From when on the charges of a service, and of its whole source, carry a dimension'
TBLPROPERTIES ('grain' = 'billing_period, dimension, source, sub_account_id, service_name', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.2');
