package io.apportion.configuration;

import io.apportion.spelling.Spelling;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The keys and values of one section of a file. Every key asked for is a known key; {@link #refuseUnknownKeys()} then
 * reports the rest, so a reader cannot forget to declare what it reads.
 */
public final class Section {
    private static final Pattern CREDENTIAL =
            Pattern.compile("access_?key|secret|passw|token|credential|(^|[_.-])key$", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final Location location;
    private final Reading reading;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> refused = new HashSet<>();

    /** One key with its value. */
    public record Entry(Scalar key, Value value) {}

    Section(String name, MappingNode node, Reading reading) {
        this.name = name;
        this.location = reading.locate(node);
        this.reading = reading;
        node.getValue().forEach(this::add);
    }

    /** Where the section begins. */
    public Location location() {
        return location;
    }

    /** How messages call this section, such as {@code rules[2]}. */
    public String name() {
        return name;
    }

    /** The value of an optional key. */
    public Optional<Value> find(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The value of a required key; empty, with the problem noted, when the key is missing. */
    public Optional<Value> require(String key) {
        Optional<Value> value = find(key);
        if (value.isEmpty()) {
            problem(location, "missing key " + key + " in " + name, "Add " + key + ".");
        }
        return value;
    }

    /** The text of a required key. */
    public Optional<Scalar> text(String key) {
        return require(key).flatMap(Value::text);
    }

    /** The text of an optional key. */
    public Optional<Scalar> optionalText(String key) {
        return find(key).flatMap(Value::text);
    }

    /** The items of an optional list; none when it is absent. */
    public List<Value> items(String key) {
        return find(key).map(Value::items).orElse(List.of());
    }

    /** The texts of an optional list; none when it is absent. */
    public List<Scalar> texts(String key) {
        return find(key).map(Value::texts).orElse(List.of());
    }

    /** An optional section. */
    public Optional<Section> section(String key) {
        return find(key).flatMap(Value::section);
    }

    /** A required text that names a constant, written in lower case with {@code -} for {@code _}. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).flatMap(text -> choose(key, text, type));
    }

    /** Like {@link #choice}, for an optional key. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        return optionalText(key).flatMap(text -> choose(key, text, type));
    }

    /** Every entry in the order written; all keys count as known. For sections whose keys are names a person chose. */
    public List<Entry> all() {
        known.addAll(entries.keySet());
        return List.copyOf(entries.values());
    }

    /** Reports every key that was never asked for. To be called once all keys were asked for. */
    public void refuseUnknownKeys() {
        refuseCredentials();
        strangers()
                .filter(key -> !isCredential(key.text()))
                .forEach(key ->
                        problem(key.location(), "unknown key " + key.text() + " in " + name, meant(key.text(), known)));
    }

    /** Reports keys that look like credentials, without their value. */
    public void refuseCredentials() {
        strangers()
                .filter(key -> isCredential(key.text()))
                .forEach(key -> problem(
                        key.location(),
                        key.text() + " in " + name + " looks like a credential",
                        "Remove it: credentials come from the environment only, never from a file of this kind."));
    }

    /** Reports a key that is understood but not accepted, when it is there. */
    public void refuse(String key, String message, String advice) {
        if (entries.containsKey(key) && !known.contains(key)) {
            refused.add(key);
            problem(entries.get(key).key().location(), message, advice);
        }
    }

    /** Notes a problem at a place in this file. */
    public void problem(Location place, String message, String advice) {
        reading.problems().add(place, message, advice);
    }

    /** Advice for a word that is none of the known ones: the one it resembles, then all of them. */
    public static String meant(String given, Set<String> words) {
        String all = "Known: " + String.join(", ", words) + ".";
        return Spelling.nearest(given, words)
                .map(word -> "Did you mean " + word + "? " + all)
                .orElse(all);
    }

    private <E extends Enum<E>> Optional<E> choose(String key, Scalar text, Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> words.put(word(constant), constant));
        Optional<E> chosen = Optional.ofNullable(words.get(text.text()));
        if (chosen.isEmpty()) {
            problem(
                    text.location(),
                    "unknown " + key + " " + text.text() + " in " + name,
                    meant(text.text(), words.keySet()));
        }
        return chosen;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Stream<Scalar> strangers() {
        return entries.values().stream()
                .map(Entry::key)
                .filter(key -> !known.contains(key.text()) && !refused.contains(key.text()));
    }

    private static boolean isCredential(String key) {
        return CREDENTIAL.matcher(key).find();
    }

    private void add(NodeTuple tuple) {
        Location place = reading.locate(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problem(place, "a key of " + name + " is not text", "Write keys as text.");
            return;
        }
        Value value = new Value(key.getValue(), tuple.getValueNode(), reading);
        Entry first = entries.putIfAbsent(key.getValue(), new Entry(new Scalar(key.getValue(), place), value));
        if (first != null) {
            problem(
                    place,
                    "duplicate key " + key.getValue() + " in " + name + ", first at "
                            + first.key().location(),
                    "Keep one of them.");
        }
    }
}
