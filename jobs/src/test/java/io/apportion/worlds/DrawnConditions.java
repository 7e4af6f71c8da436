package io.apportion.worlds;

import static io.apportion.worlds.DrawnCondition.ofAll;
import static io.apportion.worlds.DrawnCondition.ofCalls;
import static io.apportion.worlds.DrawnCondition.ofCharges;

import java.util.List;

/** What rules and pools of drawn worlds may ask. Every tag they ask for is the cost centre, in one spelling or another. */
final class DrawnConditions {
    /** For rules that set the environment, and all others. */
    static final List<DrawnCondition> PLAIN = List.of(
            ofCharges("service_name = 'EC2' and resource_id like 'r-1%'"),
            ofCharges("service_name = 'S3' and sub_account_id in ('a1', 'a2')"),
            ofCharges("sku_id = 'sku-2' and charge_category = 'Usage'"),
            ofCharges("charge_category = 'Purchase' or region_id = 'eu-9'"),
            ofCharges("upper(service_name) = 'GUARDDUTY' and not (sub_account_id = 'a1')"),
            ofCharges("service_name = 'EKS' and tag('cost-center') = 'cc-1'"),
            ofCharges("sub_account_id is null and service_name <> 'EKS'"),
            ofCharges("currency = 'EUR' and resource_id like '%-23'"),
            ofCharges("charge_class = 'Correction' and service_name in ('EC2', 'Vector')"),
            ofCharges("ai_charge_text like '%gpt-4o-mini%' and sub_account_id = 'org-2'"),
            ofCharges("service_name = 'WorkMail'"),
            ofAll("tag('CostCenter') = 'cc-2'"),
            ofAll("tag('user:cost_center') in ('cc-3', 'cc-4') and source <> 'aws'"),
            ofCalls("api_key_id = 'k-1'"),
            ofCalls("principal = 'k-2'"),
            ofCalls("workspace_id = 'ws-1' and model = 'gpt-4o'"));

    /** For rules that set team or feature. */
    static final List<DrawnCondition> ON_ENVIRONMENT = List.of(
            ofCharges("environment = 'prod' and service_name in ('EC2', 'S3')"),
            ofCharges("environment = 'dev' and resource_id like 'r-2%'"),
            ofAll("environment = 'dev' and source in ('gcp', 'gateway')"),
            ofCalls("account_id = 'org-2' and environment = 'prod'"));

    /** For rules that set the feature alone. */
    static final List<DrawnCondition> ON_TEAM = List.of(
            ofCharges("team = 'search' and service_name is not null"),
            ofCharges("team in ('ads', 'core') and environment = 'prod'"),
            ofAll("team = 'core' and tag('cost-center') = 'cc-1'"));

    static final List<DrawnCondition> OF_POOLS = List.of(
            ofCharges("service_name = 'EKS'"),
            ofCharges("service_name = 'GuardDuty'"),
            ofCharges("service_name = 'AWS Support'"),
            ofCharges("service_name = 'Vector'"),
            ofCharges("service_name = 'WorkMail' and environment = 'prod'"),
            ofCharges("charge_category = 'Tax'"),
            ofCharges("ai_charge_text is not null and sub_account_id = 'org-2'"),
            ofCharges("resource_id like 'r-2%'"),
            ofCharges("sub_account_id = 'a3' and team is null"),
            ofCharges("source = 'gcp' or service_name is null"),
            ofCharges("service_name in ('EC2', 'S3') and tag('cost-center') is null"));

    private DrawnConditions() {}
}
