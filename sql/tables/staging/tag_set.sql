CREATE TABLE tag_set (
  billing_period  STRING NOT NULL COMMENT 'Month whose charges or calls carry the set, yyyy-MM',
  tag_set_id      STRING NOT NULL COMMENT 'Hash of the kept tags; joins charge_group and inference_usage',
  dimension       STRING NOT NULL COMMENT 'What is asked of the tags: team, feature or another dimension of the rules; source ownership rules',
  required        BOOLEAN NOT NULL COMMENT 'Whether every charge should carry the dimension; source ownership rules',
  value           STRING          COMMENT 'What the tags answer, after folding and aliases; null means missing or not allowed; source Tags',
  outcome         STRING NOT NULL COMMENT 'VALID, FOLDED (case or spacing differed), ALIASED, INVALID (not an allowed value) or MISSING; source ownership rules',
  raw_key         STRING          COMMENT 'Tag key the value was read from, as delivered; of a MISSING dimension a key that resembles one of its keys; null means neither; source Tags',
  raw_value       STRING          COMMENT 'Tag value as delivered; null means missing; source Tags',
  suggestion      STRING          COMMENT 'Allowed value nearest to an invalid one; of a MISSING dimension the key that raw_key resembles; null means none near; never applied by itself',
  collisions      INT    NOT NULL COMMENT 'Further tags of the set that answer the same dimension differently; tags',
  tags            STRING NOT NULL COMMENT 'The kept tags, raw keys and values, as canonical JSON text; a key that only resembles a kept one stands without its value; source Tags'
) COMMENT 'What each distinct set of tags says of each dimension'
PARTITIONED BY (billing_period)
TBLPROPERTIES ('grain' = 'billing_period, tag_set_id, dimension', 'data_owner' = 'platform', 'layer' = 'staging', 'since' = '0.1');
