package io.apportion.cli;

/**
 * A month that can be added up by hand, and a change of its rules that moves something in every way.
 *
 * <pre>
 * service     | effective             | billed | before              | after
 * ------------+-----------------------+--------+---------------------+-------------------------------------------------
 * EC2         | 60                    | 60     | tag search          | the same
 * EC2         | 26                    | 26     | tag ads             | the same
 * S3          | 20                    | 20     | tag ads             | the same, for feature storage by rule
 * RDS         | 20                    | 25     | nobody              | rule core, for feature db
 * EC2 credit  | -10                   | -10    | tag search          | rule ads
 * SQS         | 5                     | 5      | tag srch: nobody    | alias search
 * EKS         | 10.000000000000000001 | 10     | search 60, ads 40   | search 50, ads 30, core 20
 * AWS Support | 13.1                  | 13.1   | search 50 : ads 50  | search 65 : ads 20 + 20 : core 6 + 20, of 131
 * OpenAI      | 10                    | 10     | ads 400, k-1 600    | the same tokens of October 31, and k-1 is core's
 * </pre>
 */
final class ComparedRules {
    static final String HEADER = "BillingPeriodStart,ChargePeriodStart,ProviderName,SubAccountId,ServiceName,"
            + "ChargeCategory,SkuMeter,SkuPriceDetails,ConsumedQuantity,ConsumedUnit,BillingCurrency,EffectiveCost,BilledCost,"
            + "Tags\n";

    static final String DIMENSIONS =
            "dimensions: {team: {tags: [team], allowed: [search, ads, core]}, feature:" + " {tags: [feature]}}\n";

    static final String BEFORE = DIMENSIONS + """
            shared:
              - {id: k8s, when: "service_name = 'EKS'", split: {fixed: {search: 60, ads: 40}}}
              - {id: support, when: "service_name = 'AWS Support'", split: proportional, to: all}
            """;

    static final String AFTER = DIMENSIONS.replace("allowed", "aliases: {srch: search}, allowed") + """
            rules:
              - {id: databases, when: "service_name = 'RDS'", team: core, feature: db}
              - {id: buckets, when: "service_name = 'S3'", feature: storage}
              - {id: credits, when: "charge_category = 'Credit'", team: ads}
              - {id: gateway, when: "api_key_id = 'k-1'", team: core}
            shared:
              - {id: k8s, when: "service_name = 'EKS'", split: {fixed: {search: 50, ads: 30, core: 20}}}
              - {id: support, when: "service_name = 'AWS Support'", split: proportional, to: all}
            """;

    static final String CALLS = """
            {"started_at":"2026-10-31T09:00:00Z","provider":"openai","source_account":"org-1","response_model":"gpt-4o","outcome":"SUCCESS","in_uncached":0,"out_text":600,"api_key_id":"k-1"}
            {"started_at":"2026-10-31T10:00:00Z","provider":"openai","source_account":"org-1","response_model":"gpt-4o","outcome":"SUCCESS","in_uncached":0,"out_text":400,"tags":{"team":"ads"}}
            """;

    private ComparedRules() {}

    /** A charge of the bill. */
    static String aws(String day, String service, String category, String effective, String billed, String tag) {
        String tags = tag.isEmpty() ? "" : "\"{\"\"" + tag.replace(":", "\"\":\"\"") + "\"\"}\"";
        return "2026-11-01T00:00:00Z,2026-11-" + day + "T00:00:00Z,AWS,10," + service + "," + category + ",,,,,USD,"
                + effective + "," + billed + "," + tags + "\n";
    }
}
