package io.apportion.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Turns the lines of match files into rules; a line with a problem gives no rule. */
final class MatchRuleReader {
    private static final SeedTable COLUMNS = new SeedTable(
            Set.of("provider", "model_id", "match_kind", "match_value", "source"),
            Set.of("match_order", "case_sensitive"));

    private final Problems problems;

    MatchRuleReader(Problems problems) {
        this.problems = problems;
    }

    List<MatchRule> read(SeedSource source, int fileRank) {
        List<MatchRule> rules = new ArrayList<>();
        for (SeedLine line : COLUMNS.read(source, problems)) {
            rule(line, fileRank).ifPresent(rules::add);
        }
        checkUnambiguous(rules);
        return rules;
    }

    private Optional<MatchRule> rule(SeedLine line, int fileRank) {
        Optional<MatchKind> kind = MatchKind.of(line.text("match_kind"));
        problems.addIf(kind.isEmpty(), line.origin(), "match_kind is unknown", line.text("match_kind"));
        String value = line.text("match_value");
        problems.addIf(value.isEmpty(), line.origin(), "match_value is empty and would match every model", "");
        String provider = line.text("provider").toLowerCase(Locale.ROOT);
        problems.addIf(provider.isEmpty(), line.origin(), "provider is empty", "");
        problems.addIf(line.text("model_id").isEmpty(), line.origin(), "model_id is empty", "");
        String order = line.text("match_order");
        boolean badOrder = !order.matches("\\d{0,6}");
        problems.addIf(badOrder, line.origin(), "match_order is not a small whole number", order);
        boolean caseSensitive = line.text("case_sensitive").equals("true");
        boolean badPattern = kind.equals(Optional.of(MatchKind.REGEX))
                && pattern(line, caseSensitive).isEmpty();
        if (kind.isEmpty() || value.isEmpty() || badOrder || badPattern) {
            return Optional.empty();
        }
        boolean regex = kind.get() == MatchKind.REGEX;
        return Optional.of(new MatchRule(
                new ModelKey(provider, line.text("model_id")),
                fileRank,
                order.isEmpty() ? 0 : Integer.parseInt(order),
                kind.get(),
                caseSensitive || regex ? value : value.toLowerCase(Locale.ROOT),
                caseSensitive,
                regex ? pattern(line, caseSensitive).orElseThrow() : null,
                line.origin()));
    }

    private Optional<Pattern> pattern(SeedLine line, boolean caseSensitive) {
        try {
            return Optional.of(Pattern.compile(line.text("match_value"), caseSensitive ? 0 : Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException broken) {
            problems.add(line.origin(), "match_value is not a regular expression", broken.getDescription());
            return Optional.empty();
        }
    }

    private void checkUnambiguous(List<MatchRule> rules) {
        Map<List<Object>, MatchRule> seen = new HashMap<>();
        for (MatchRule rule : rules) {
            List<Object> key = List.of(rule.model().priceProvider(), rule.kind(), rule.value());
            MatchRule before = seen.putIfAbsent(key, rule);
            problems.addIf(
                    before != null && !before.model().equals(rule.model()),
                    rule.origin(),
                    "names another model than " + (before == null ? "" : before.origin()),
                    rule.value());
        }
    }
}
