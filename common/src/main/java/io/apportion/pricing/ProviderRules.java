package io.apportion.pricing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one price provider, most specific first; exact names are looked up, the rest are tried in order. A model
 * id of the card is a name of its model unless a rule says otherwise.
 */
final class ProviderRules implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, List<MatchRule>> exact = new HashMap<>();
    private final List<MatchRule> others = new ArrayList<>();

    ProviderRules(List<MatchRule> rules) {
        for (MatchRule rule :
                rules.stream().sorted(MatchRule.MOST_SPECIFIC_FIRST).toList()) {
            if (rule.kind() == MatchKind.EXACT) {
                exact.computeIfAbsent(fold(rule.value()), name -> new ArrayList<>())
                        .add(rule);
            } else {
                others.add(rule);
            }
        }
        rules.forEach(rule -> exact.computeIfAbsent(fold(rule.model().modelId()), id -> List.of(rule.byModelId())));
    }

    /** The first rule that recognises the earliest of the spellings. */
    Optional<MatchedModel> match(List<String> spellings) {
        return spellings.stream().flatMap(text -> match(text).stream()).findFirst();
    }

    private Optional<MatchedModel> match(String text) {
        return first(exact.getOrDefault(fold(text), List.of()), text)
                .or(() -> first(others, text))
                .map(rule -> new MatchedModel(rule.model(), rule.kind(), rule.value()));
    }

    private static Optional<MatchRule> first(List<MatchRule> rules, String text) {
        return rules.stream().filter(rule -> rule.matches(text)).findFirst();
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
