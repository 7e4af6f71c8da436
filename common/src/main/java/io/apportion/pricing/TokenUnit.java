package io.apportion.pricing;

import io.apportion.error.ApportionException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How many tokens one unit of a bill stands for. Case, repeated spaces and thousands separators do not count.
 * {@code Units} of AWS Marketplace is not among them: the number of tokens in one differs by offer, and a bill does not
 * say it.
 */
public final class TokenUnit implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final SeedTable COLUMNS = new SeedTable(Set.of("unit", "tokens_per_unit", "source"), Set.of());

    private final Map<String, Long> tokensByUnit;

    private TokenUnit(Map<String, Long> tokensByUnit) {
        this.tokensByUnit = tokensByUnit;
    }

    /**
     * Reads the units.
     *
     * @throws ApportionException CONFIGURATION naming every problem with file and line
     */
    public static TokenUnit load(SeedSource source) {
        Problems problems = new Problems();
        Map<String, Long> tokensByUnit = new HashMap<>();
        for (SeedLine line : COLUMNS.read(source, problems)) {
            String tokens = line.text("tokens_per_unit");
            boolean counted = tokens.matches("[1-9]\\d{0,15}");
            problems.addIf(!counted, line.origin(), "tokens_per_unit is not a positive whole number", tokens);
            Long before = counted ? tokensByUnit.put(fold(line.text("unit")), Long.valueOf(tokens)) : null;
            problems.addIf(before != null, line.origin(), "unit is repeated", line.text("unit"));
        }
        problems.refuse("the token units");
        return new TokenUnit(tokensByUnit);
    }

    /** Tokens in one unit; empty if the text is null or no known unit of tokens. */
    public OptionalLong tokensPer(String unit) {
        Long tokens = unit == null ? null : tokensByUnit.get(fold(unit));
        return tokens == null ? OptionalLong.empty() : OptionalLong.of(tokens);
    }

    private static String fold(String unit) {
        return unit.strip().toLowerCase(Locale.ROOT).replace(",", "").replaceAll("\\s+", " ");
    }
}
