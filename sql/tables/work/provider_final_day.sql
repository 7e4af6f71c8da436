CREATE TABLE provider_final_day (
  billing_period          STRING NOT NULL COMMENT 'Month, yyyy-MM',
  provider                STRING NOT NULL COMMENT 'Who served the model, by the name that bills and logs share',
  last_billed_final_date  DATE            COMMENT 'Last UTC day that every bill of the provider is done with; null means no bill has ever held usage',
  last_final_date         DATE            COMMENT 'Last UTC day that every bill and log of the provider is done with; null as last_billed_final_date'
) COMMENT 'How far the bills and logs of each provider of models are final'
TBLPROPERTIES ('grain' = 'billing_period, provider', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
