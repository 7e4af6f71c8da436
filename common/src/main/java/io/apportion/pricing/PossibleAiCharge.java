package io.apportion.pricing;

import java.util.regex.Pattern;

/**
 * Whether a charge may be one for AI, so that what its meter and description say is worth telling it apart by. Only such
 * charges are held against {@link AiChargeMatch}, which decides.
 */
public final class PossibleAiCharge {
    /** Of FOCUS, column ServiceCategory. */
    private static final String CATEGORY = "AI and Machine Learning";

    private static final Pattern SERVICES = Pattern.compile(
            "bedrock|openai|vertex ai|anthropic|claude|gemini|cognitive services|foundry", Pattern.CASE_INSENSITIVE);
    private static final Pattern METERS = Pattern.compile("token", Pattern.CASE_INSENSITIVE);

    private PossibleAiCharge() {}

    /** By the category of the service, its name, and what its SKU measures; each may be null. */
    public static boolean is(String serviceCategory, String serviceName, String skuMeter) {
        return CATEGORY.equals(serviceCategory) || isIn(SERVICES, serviceName) || isIn(METERS, skuMeter);
    }

    private static boolean isIn(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).find();
    }
}
