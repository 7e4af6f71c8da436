package io.apportion.configuration;

/** Shapes of billing export that can be read. */
public enum BillingFormat {
    /** FOCUS columns, whatever the provider. */
    FOCUS,
    /** AWS Cost and Usage Report, CUR 1 and CUR 2.0. */
    AWS_CUR,
    /** The standard or detailed usage cost export of Google Cloud. */
    GCP_DETAILED,
    /** Native cost details of Azure: actual cost, and amortized cost beside it. */
    AZURE,
    /** The cost report of Oracle Cloud. */
    OCI,
    /** Answers of OpenAI's cost endpoint. */
    OPENAI_COSTS,
    /** Answers of Anthropic's cost report. */
    ANTHROPIC_COST_REPORT
}
