CREATE TABLE untaggable (
  match_order                 INT    NOT NULL COMMENT 'The first line that a charge meets gives the reason; source untaggable seed',
  provider_pattern            STRING          COMMENT 'Regular expression the provider must contain, whatever its case; null means any; source untaggable seed',
  charge_category             STRING          COMMENT 'Category of the charge; null means any; source untaggable seed',
  commitment_discount_status  STRING          COMMENT 'Used or Unused; null means any; source untaggable seed',
  service_pattern             STRING          COMMENT 'Regular expression the service must contain, whatever its case; null means any; source untaggable seed',
  only_refunds                BOOLEAN NOT NULL COMMENT 'Whether only charges below zero are meant; source untaggable seed',
  only_marketplace            BOOLEAN NOT NULL COMMENT 'Whether only charges of a marketplace are meant; source untaggable seed',
  only_without_resource       BOOLEAN NOT NULL COMMENT 'Whether only charges known to name no resource are meant, which takes a rule that names resource_id; source untaggable seed',
  reason                      STRING NOT NULL COMMENT 'What it is that cannot carry a tag, in words; source untaggable seed',
  source                      STRING NOT NULL COMMENT 'Where the fact is from'
) COMMENT 'Charges that cannot carry a tag, as data'
TBLPROPERTIES ('grain' = 'match_order', 'data_owner' = 'platform', 'layer' = 'work', 'since' = '0.2');
