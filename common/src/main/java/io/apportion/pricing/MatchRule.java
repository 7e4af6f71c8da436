package io.apportion.pricing;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One way of recognising a model.
 *
 * @param fileRank position of the rule's file; a later file is tried first among rules of one kind
 * @param order tie-break of the seed, lowest first
 * @param value what to look for, lower case unless case-sensitive or a pattern
 * @param pattern compiled value of a regex rule; null otherwise
 */
record MatchRule(
        ModelKey model,
        int fileRank,
        int order,
        MatchKind kind,
        String value,
        boolean caseSensitive,
        Pattern pattern,
        String origin)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Exact, then longest prefix, then pattern, then longest suffix, then longest part: most specific first. */
    static final Comparator<MatchRule> MOST_SPECIFIC_FIRST = Comparator.comparing(MatchRule::kind)
            .thenComparing(Comparator.comparingInt(MatchRule::fileRank).reversed())
            .thenComparing(Comparator.comparingInt(MatchRule::specificity).reversed())
            .thenComparingInt(MatchRule::order)
            .thenComparing(rule -> rule.model().modelId());

    boolean matches(String text) {
        String compared = caseSensitive ? text : text.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case EXACT -> compared.equals(value);
            case PREFIX -> compared.startsWith(value);
            case SUFFIX -> compared.endsWith(value);
            case CONTAINS -> compared.contains(value);
            case REGEX -> pattern.matcher(text).find();
        };
    }

    /** The rule that the id of this rule's model names the model. */
    MatchRule byModelId() {
        String id = model.modelId().toLowerCase(Locale.ROOT);
        return new MatchRule(model, fileRank, order, MatchKind.EXACT, id, false, null, origin);
    }

    /** Length of what must be there; a pattern has none, so patterns keep the seed's order. */
    private int specificity() {
        return kind == MatchKind.REGEX ? 0 : value.length();
    }
}
