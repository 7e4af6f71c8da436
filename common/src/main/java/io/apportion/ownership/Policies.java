package io.apportion.ownership;

import io.apportion.fingerprint.Fingerprint;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What finance decides about whole classes of charges and about pools.
 *
 * @param choices choice of each class, every class present
 * @param pools how pools pay each other
 * @param idle what becomes of capacity nobody used, for pools that do not say it themselves
 */
public record Policies(Map<ChargePolicy, Choice> choices, PoolMethod pools, Pool.Idle idle) {
    /** What is in force when a file declares no policy. */
    public static final Policies ORDINARY = new Policies(Map.of(), PoolMethod.RECIPROCAL, Pool.Idle.SEPARATE);

    /** Copies the choices and completes them with the first of each class. */
    public Policies {
        EnumMap<ChargePolicy, Choice> complete = new EnumMap<>(ChargePolicy.class);
        for (ChargePolicy policy : ChargePolicy.values()) {
            complete.put(policy, choices.getOrDefault(policy, policy.choices().get(0)));
        }
        choices = Collections.unmodifiableMap(complete);
    }

    /** The choice for a class of charges. */
    public Choice of(ChargePolicy policy) {
        return choices.get(policy);
    }

    /** How files and tables write a policy, a choice or a method: its name in lower case. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Only what differs from the ordinary, so that writing a default down does not change what the rules mean. */
    void write(Fingerprint.Builder fingerprint) {
        choices.forEach((policy, choice) -> {
            if (ORDINARY.of(policy) != choice) {
                fingerprint.add("policy." + word(policy), word(choice));
            }
        });
        if (pools != ORDINARY.pools) {
            fingerprint.add("policy.pools", word(pools));
        }
    }
}
