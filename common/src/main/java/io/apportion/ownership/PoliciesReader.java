package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the policies of an ownership file. */
final class PoliciesReader {
    private final Section section;

    private PoliciesReader(Section section) {
        this.section = section;
    }

    static Policies read(Optional<Section> policy) {
        return policy.map(section -> new PoliciesReader(section).read()).orElse(Policies.ORDINARY);
    }

    private Policies read() {
        Map<ChargePolicy, Choice> choices = new EnumMap<>(ChargePolicy.class);
        for (ChargePolicy policy : ChargePolicy.values()) {
            one(Policies.word(policy), policy.choices()).ifPresent(choice -> choices.put(policy, choice));
        }
        Pool.Idle idle = one("idle", Arrays.asList(Pool.Idle.values())).orElse(Policies.ORDINARY.idle());
        PoolMethod pools = one("pools", Arrays.asList(PoolMethod.values())).orElse(Policies.ORDINARY.pools());
        section.refuseUnknownKeys();
        return new Policies(choices, pools, idle);
    }

    private <E extends Enum<E>> Optional<E> one(String key, List<E> choices) {
        Map<String, E> words = new LinkedHashMap<>();
        choices.forEach(choice -> words.put(Policies.word(choice), choice));
        Optional<Scalar> text = section.optionalText(key);
        text.filter(given -> !words.containsKey(given.text()))
                .ifPresent(given -> section.problem(
                        given.location(),
                        "unknown choice " + given.text() + " for " + key + " in " + section.name(),
                        Section.meant(given.text(), words.keySet())));
        return text.map(given -> words.get(given.text()));
    }
}
