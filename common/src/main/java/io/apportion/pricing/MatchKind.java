package io.apportion.pricing;

import java.util.Arrays;
import java.util.Optional;

/** How a rule recognises a model's name, in the order in which rules are tried: what says most about the name first. */
public enum MatchKind {
    EXACT("equals"),
    PREFIX("starts_with"),
    REGEX("regex"),
    SUFFIX("ends_with"),
    CONTAINS("contains");

    private final String code;

    MatchKind(String code) {
        this.code = code;
    }

    /** The name in the seed. */
    public String code() {
        return code;
    }

    /** The kind a seed names; empty if there is none. */
    public static Optional<MatchKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
