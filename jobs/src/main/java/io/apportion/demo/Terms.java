package io.apportion.demo;

/**
 * Under what terms a charge arises, in FOCUS words. All but category and frequency may be null.
 *
 * @param chargeClass Correction, or null
 * @param commitmentStatus Used or Unused
 */
record Terms(
        String category,
        String chargeClass,
        String frequency,
        String pricing,
        String commitmentId,
        String commitmentStatus) {
    static final String SAVINGS_PLAN = "arn:aws:savingsplans::041000000000:savingsplan/5e7a-lark-field";

    static final Terms USAGE = new Terms("Usage", null, "Usage-Based", "Standard", null, null);
    static final Terms CORRECTION = new Terms("Usage", "Correction", "Usage-Based", "Standard", null, null);
    static final Terms COVERED = new Terms("Usage", null, "Usage-Based", "Committed", SAVINGS_PLAN, "Used");
    static final Terms UNUSED = new Terms("Usage", null, "Usage-Based", "Committed", SAVINGS_PLAN, "Unused");
    static final Terms COMMITMENT = new Terms("Purchase", null, "Recurring", "Standard", SAVINGS_PLAN, null);
    static final Terms UP_FRONT = new Terms("Purchase", null, "One-Time", "Standard", SAVINGS_PLAN, null);
    static final Terms SUBSCRIPTION = new Terms("Purchase", null, "Recurring", "Standard", null, null);
    static final Terms TAX = new Terms("Tax", null, "Recurring", null, null, null);
    static final Terms CREDIT = new Terms("Credit", null, "One-Time", null, null, null);
}
