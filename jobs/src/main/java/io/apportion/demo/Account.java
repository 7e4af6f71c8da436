package io.apportion.demo;

import java.util.Arrays;

/** What the clouds call account, subscription or project. AWS ids begin with a zero, which a number would lose. */
enum Account {
    AWS_PROD(Cloud.AWS, "041000000001", "larkfield-prod"),
    AWS_DATA(Cloud.AWS, "041000000002", "larkfield-data"),
    AWS_AI(Cloud.AWS, "041000000003", "larkfield-ai"),
    AWS_SECURITY(Cloud.AWS, "041000000004", "larkfield-security"),
    AWS_SANDBOX(Cloud.AWS, "041000000005", "larkfield-sandbox"),
    AZURE_PROD(Cloud.AZURE, "5a1f0000-0000-4000-8000-000000000001", "lf-prod"),
    AZURE_AI(Cloud.AZURE, "5a1f0000-0000-4000-8000-000000000002", "lf-ai"),
    GCP_WEB(Cloud.GCP, "lf-web", "Larkfield web"),
    GCP_ANALYTICS(Cloud.GCP, "lf-analytics", "Larkfield analytics"),
    GCP_AI(Cloud.GCP, "lf-ai", "Larkfield AI");

    private final Cloud cloud;
    private final String id;
    private final String label;

    Account(Cloud cloud, String id, String label) {
        this.cloud = cloud;
        this.id = id;
        this.label = label;
    }

    static Account withId(String id) {
        return Arrays.stream(values())
                .filter(account -> account.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    Cloud cloud() {
        return cloud;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** The only region Larkfield uses of the cloud. */
    String region() {
        return switch (cloud) {
            case AWS -> "us-east-1";
            case AZURE -> "eastus";
            case GCP -> "us-central1";
        };
    }
}
