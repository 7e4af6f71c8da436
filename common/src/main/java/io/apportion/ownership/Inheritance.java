package io.apportion.ownership;

import io.apportion.fingerprint.Fingerprint;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a charge inherits from where it happened.
 *
 * @param owners kind of place, then its id, then dimension name to value
 */
public record Inheritance(Map<Kind, SortedMap<String, SortedMap<String, String>>> owners) {
    /** Kinds of place, the narrowest first: that is their precedence. */
    public enum Kind {
        /** The key a call was made with. */
        API_KEY,
        /** A provider's workspace. */
        WORKSPACE,
        /** A provider's project. */
        PROJECT,
        /** A cloud account, subscription or project of the bill. */
        SUB_ACCOUNT
    }

    /** Copies the maps. */
    public Inheritance {
        EnumMap<Kind, SortedMap<String, SortedMap<String, String>>> copy = new EnumMap<>(Kind.class);
        owners.forEach((kind, places) -> copy.put(kind, copied(places)));
        owners = Collections.unmodifiableMap(copy);
    }

    /** What a place hands down for one dimension; empty when nothing is declared. */
    public Optional<String> find(Kind kind, String placeId, String dimension) {
        return Optional.ofNullable(owners.get(kind))
                .map(places -> places.get(placeId))
                .map(values -> values.get(dimension));
    }

    void write(Fingerprint.Builder fingerprint) {
        owners.forEach((kind, places) -> places.forEach((place, values) -> {
            fingerprint.add("inherit", List.of(kind.name(), place));
            values.forEach(fingerprint::add);
        }));
    }

    private static SortedMap<String, SortedMap<String, String>> copied(
            SortedMap<String, SortedMap<String, String>> places) {
        TreeMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        places.forEach((place, values) -> copy.put(place, Collections.unmodifiableSortedMap(new TreeMap<>(values))));
        return Collections.unmodifiableSortedMap(copy);
    }
}
