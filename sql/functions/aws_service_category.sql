-- FOCUS ServiceCategory of an AWS service, for the services that most bills are made of; null for any other.
-- Source: the FOCUS list of categories, and the product codes of the Cost and Usage Report.
CREATE OR REPLACE TEMPORARY FUNCTION aws_service_category(product_code STRING, service_name STRING)
RETURNS STRING
RETURN CASE
    WHEN service_name RLIKE '(?i)bedrock|sagemaker' OR product_code RLIKE '(?i)bedrock|sagemaker'
        OR product_code IN ('AmazonQ', 'AmazonComprehend', 'AmazonKendra', 'AmazonLex', 'AmazonPersonalize',
            'AmazonPolly', 'AmazonRekognition', 'AmazonTextract', 'transcribe', 'translate')
                                                               THEN 'AI and Machine Learning'
    WHEN product_code IN ('AmazonEC2', 'AmazonECS', 'AmazonEKS', 'AmazonLightsail', 'AWSLambda',
        'ComputeSavingsPlans')                                 THEN 'Compute'
    WHEN product_code IN ('AmazonS3', 'AmazonGlacier', 'AmazonEFS', 'AmazonFSx', 'AWSBackup')
                                                               THEN 'Storage'
    WHEN product_code IN ('AmazonRDS', 'AmazonDynamoDB', 'AmazonElastiCache', 'AmazonDocDB', 'AmazonMemoryDB',
        'AmazonNeptune')                                       THEN 'Databases'
    WHEN product_code IN ('AmazonVPC', 'AmazonCloudFront', 'AmazonRoute53', 'AWSELB', 'AWSDataTransfer',
        'AWSDirectConnect')                                    THEN 'Networking'
    WHEN product_code IN ('AmazonAthena', 'AmazonES', 'AmazonKinesis', 'AmazonRedshift', 'AWSGlue',
        'ElasticMapReduce')                                    THEN 'Analytics'
    WHEN product_code IN ('AmazonCloudWatch', 'AWSCloudTrail', 'AWSConfig')
                                                               THEN 'Management and Governance'
    WHEN product_code IN ('AmazonGuardDuty', 'AWSSecretsManager', 'awskms', 'awswaf')
                                                               THEN 'Security'
END
