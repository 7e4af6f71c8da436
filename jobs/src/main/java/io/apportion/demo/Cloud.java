package io.apportion.demo;

/** The clouds that bill Larkfield, as their exports name them. */
enum Cloud {
    AWS("AWS", "Amazon Web Services, Inc.", "041000000000", "Larkfield payer"),
    AZURE("Microsoft", "Microsoft Corporation", "7700001", "Larkfield enrollment"),
    GCP("Google Cloud", "Google LLC", "01A2B3-C4D5E6-F70809", "Larkfield billing");

    private final String provider;
    private final String issuer;
    private final String billingAccountId;
    private final String billingAccountName;

    Cloud(String provider, String issuer, String billingAccountId, String billingAccountName) {
        this.provider = provider;
        this.issuer = issuer;
        this.billingAccountId = billingAccountId;
        this.billingAccountName = billingAccountName;
    }

    String provider() {
        return provider;
    }

    String issuer() {
        return issuer;
    }

    String billingAccountId() {
        return billingAccountId;
    }

    String billingAccountName() {
        return billingAccountName;
    }
}
