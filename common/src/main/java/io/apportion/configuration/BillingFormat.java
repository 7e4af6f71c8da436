package io.apportion.configuration;

/** Shapes of billing export that can be read. */
public enum BillingFormat {
    /** FOCUS columns, whatever the provider. */
    FOCUS
}
