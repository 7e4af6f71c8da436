CREATE TABLE oci_export (
  source               STRING NOT NULL COMMENT 'Name of the billing source; source the configuration',
  path                 STRING NOT NULL COMMENT 'File the row stands in; source the reader',
  row_problem          STRING          COMMENT 'Why the row cannot be taken apart into columns; null means it can; source the reader',
  usage_start          TIMESTAMP       COMMENT 'Start of the usage, UTC; null means absent or not a time; source lineItem/intervalUsageStart',
  subscription_id      STRING          COMMENT 'Subscription that is invoiced, else the tenancy; null means absent; source cost/subscriptionId, lineItem/tenantId',
  compartment_id       STRING          COMMENT 'Compartment that used it; null means absent; source product/compartmentId',
  compartment_name     STRING          COMMENT 'Its name; null means absent; source product/compartmentName',
  service              STRING          COMMENT 'Service; null means absent; source product/service',
  product_sku          STRING          COMMENT 'Part number; null means none; source cost/productSku',
  product_description  STRING          COMMENT 'What the part number is; null means none; source product/Description',
  region               STRING          COMMENT 'Region; null means none; source product/region',
  resource_id          STRING          COMMENT 'Resource; null means none; source product/resourceId',
  is_correction        STRING          COMMENT 'true when the row corrects an earlier one; null means absent; source lineItem/isCorrection',
  currency             STRING          COMMENT 'ISO 4217 of all costs of the row; null means absent; source cost/currencyCode',
  billed_quantity      DECIMAL(38, 18) COMMENT 'Quantity billed, overage included; sku_unit; null means absent or not a number; source usage/billedQuantity',
  sku_unit             STRING          COMMENT 'Unit of billed_quantity; null means absent; source cost/skuUnitDescription, cost/billingUnitReadable',
  my_cost              DECIMAL(38, 18) COMMENT 'Cost, overage included, to 18 decimals; currency; null means absent or not a number; source cost/myCost',
  my_cost_residual     DECIMAL(38, 30) COMMENT 'What the cost holds beyond 18 decimals; currency; null as my_cost; source cost/myCost',
  kept_tags            STRING          COMMENT 'Tags that the rules name as namespace.key, as canonical text; null means the tag text cannot be read; source tags/*'
) COMMENT 'The cost report of Oracle Cloud, as read'
TBLPROPERTIES ('grain' = 'row of the export', 'data_owner' = 'engineering', 'layer' = 'export', 'since' = '0.1',
  'files' = 'csv, parquet',
  'needed' = 'usage_start, currency, my_cost');
