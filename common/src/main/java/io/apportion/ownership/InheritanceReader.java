package io.apportion.ownership;

import io.apportion.configuration.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what accounts, keys, projects and workspaces hand down. */
final class InheritanceReader {
    private final DimensionValues dimensions;

    InheritanceReader(DimensionValues dimensions) {
        this.dimensions = dimensions;
    }

    Inheritance read(Optional<Section> inherit) {
        Map<Inheritance.Kind, SortedMap<String, SortedMap<String, String>>> owners =
                new EnumMap<>(Inheritance.Kind.class);
        inherit.ifPresent(section -> {
            for (Inheritance.Kind kind : Inheritance.Kind.values()) {
                section.section(kind.name().toLowerCase(Locale.ROOT))
                        .ifPresent(places -> owners.put(kind, places(places)));
            }
            section.refuseUnknownKeys();
        });
        return new Inheritance(owners);
    }

    private SortedMap<String, SortedMap<String, String>> places(Section section) {
        SortedMap<String, SortedMap<String, String>> places = new TreeMap<>();
        List<Section.Entry> entries = section.all();
        for (Section.Entry entry : entries) {
            entry.value().section().ifPresent(values -> places.put(entry.key().text(), values(values)));
        }
        return places;
    }

    private SortedMap<String, String> values(Section place) {
        SortedMap<String, String> values = dimensions.readSome(place);
        place.refuseUnknownKeys();
        return values;
    }
}
