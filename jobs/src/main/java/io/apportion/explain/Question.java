package io.apportion.explain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which amount is to be explained: the sum of the ledger rows that meet every given part.
 *
 * @param team who pays
 * @param feature what it was for
 * @param date UTC day of the usage
 * @param service service of the provider
 * @param chargeGroup group of charges
 */
public record Question(
        Optional<String> team,
        Optional<String> feature,
        Optional<LocalDate> date,
        Optional<String> service,
        Optional<String> chargeGroup) {

    /** Values of the markers of the explain report; an absent part is null. */
    Map<String, Object> markers() {
        Map<String, Object> markers = new HashMap<>();
        markers.put("team", team.orElse(null));
        markers.put("feature", feature.orElse(null));
        markers.put("usage_date", date.orElse(null));
        markers.put("service", service.orElse(null));
        markers.put("charge_group", chargeGroup.orElse(null));
        return markers;
    }

    /** The same, with how many lines of each currency are asked for. */
    Map<String, Object> markers(int lines) {
        Map<String, Object> markers = markers();
        markers.put("lines", lines);
        return markers;
    }

    /** Whether a group of charges is asked for and nothing else, so that all its shares answer. */
    public boolean isChargeGroup() {
        return chargeGroup.isPresent()
                && Stream.of(team, feature, date, service).allMatch(Optional::isEmpty);
    }

    /** Whether anything was asked for. */
    public boolean isEmpty() {
        return Stream.of(team, feature, date, service, chargeGroup).allMatch(Optional::isEmpty);
    }

    /** The question in words. */
    @Override
    public String toString() {
        return Stream.of(
                        team.map(name -> "for team " + name),
                        feature.map(name -> "for feature " + name),
                        date.map(day -> "on " + day),
                        service.map(name -> "of " + name),
                        chargeGroup.map(id -> "from charge group " + id))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
