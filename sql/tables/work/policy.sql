CREATE TABLE policy (
  charge_policy  STRING NOT NULL COMMENT 'Class of charges: tax, support, marketplace, credit, refund or unused_commitment; source ownership rules',
  choice         STRING NOT NULL COMMENT 'Who carries them: owner, buyer, follow_charge, proportional, even or unattributed; owner when the rules do not say'
) COMMENT 'What finance decides about whole classes of charges; one row for every class'
TBLPROPERTIES ('grain' = 'charge_policy', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
