package io.apportion.pricing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A model's name as a log or bill writes it, and the plainer spellings hidden in it: without the route of a gateway or
 * the path of an ARN, without the cross-region profile, without the vendor, with hyphens for spaces. Nothing else is
 * taken away; dates and versions stay until a rule speaks of them.
 */
record ModelText(String text) {
    private static final Pattern ROUTE = Pattern.compile(
            "^(?:arn:[^/]*/|(?:.*/)?models/|(?:bedrock|converse|invoke|vertex_ai|azure|azure_ai|openai|anthropic|gemini"
                    + "|google|mistral|mistralai|deepseek|xai|groq|cohere|perplexity)/)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROFILE =
            Pattern.compile("^(?:us|eu|apac|au|jp|ca|in|us-gov|global)\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern VENDOR = Pattern.compile(
            "^(?:anthropic|amazon|meta|mistral|deepseek|openai|qwen|google|nvidia|writer|cohere|ai21)\\.",
            Pattern.CASE_INSENSITIVE);

    /** The spellings to try, the one in the source first, the most stripped last. */
    List<String> spellings() {
        String whole = text.strip();
        String routed = ROUTE.matcher(whole).replaceFirst("");
        String placed = PROFILE.matcher(routed).replaceFirst("");
        String bare = VENDOR.matcher(placed).replaceFirst("");
        Set<String> distinct = new LinkedHashSet<>();
        for (String spelling : List.of(whole, routed, placed, bare)) {
            distinct.add(spelling);
            distinct.add(spelling.replaceAll("\\s+", "-"));
        }
        distinct.remove("");
        return List.copyOf(distinct);
    }
}
