package io.apportion.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Turns the lines of the AI charge file into rules; a line with a problem gives no rule. */
final class AiChargeRuleReader {
    private static final SeedTable COLUMNS = new SeedTable(
            Set.of(
                    "match_order",
                    "provider",
                    "service_pattern",
                    "text_pattern",
                    "unit_pattern",
                    "token_class",
                    "model_source",
                    "model_prefix",
                    "source"),
            Set.of());
    private static final String MODEL_GROUP = "(?<model>";

    private final Problems problems;

    AiChargeRuleReader(Problems problems) {
        this.problems = problems;
    }

    List<AiChargeRule> read(SeedSource source) {
        List<AiChargeRule> rules = new ArrayList<>();
        int previous = 0;
        for (SeedLine line : COLUMNS.read(source, problems)) {
            String order = line.text("match_order");
            boolean ascends = order.matches("\\d{1,6}") && Integer.parseInt(order) > previous;
            problems.addIf(!ascends, line.origin(), "match_order does not ascend", order);
            previous = ascends ? Integer.parseInt(order) : previous;
            rule(line, previous).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<AiChargeRule> rule(SeedLine line, int order) {
        Optional<TokenClass> tokenClass = named(TokenClass.values(), line, "token_class");
        Optional<AiChargeRule.ModelSource> modelSource = named(AiChargeRule.ModelSource.values(), line, "model_source");
        Optional<Pattern> text = pattern(line, "text_pattern");
        Optional<Pattern> service = pattern(line, "service_pattern");
        Optional<Pattern> unit = pattern(line, "unit_pattern");
        problems.addIf(line.text("text_pattern").isEmpty(), line.origin(), "text_pattern is empty", "");
        modelSource.ifPresent(source -> requireModelGroup(line, source));
        if (tokenClass.isEmpty() || modelSource.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AiChargeRule(
                order,
                line.textOrNull("provider"),
                service.orElse(null),
                text.get(),
                unit.orElse(null),
                tokenClass.get(),
                modelSource.get(),
                line.text("model_prefix")));
    }

    private void requireModelGroup(SeedLine line, AiChargeRule.ModelSource source) {
        String column = source == AiChargeRule.ModelSource.SERVICE ? "service_pattern" : "text_pattern";
        problems.addIf(
                source != AiChargeRule.ModelSource.DETAILS && !line.text(column).contains(MODEL_GROUP),
                line.origin(),
                column + " has no group named model",
                line.text(column));
    }

    private <T extends Enum<T>> Optional<T> named(T[] values, SeedLine line, String column) {
        Optional<T> found = Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(line.text(column)))
                .findFirst();
        problems.addIf(found.isEmpty(), line.origin(), column + " is unknown", line.text(column));
        return found;
    }

    private Optional<Pattern> pattern(SeedLine line, String column) {
        String text = line.text(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException broken) {
            problems.add(line.origin(), column + " is not a regular expression", broken.getDescription());
            return Optional.empty();
        }
    }
}
