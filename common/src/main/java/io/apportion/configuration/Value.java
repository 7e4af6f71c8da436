package io.apportion.configuration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What stands behind a key or in a list: text, a list or a section. Asking for the wrong one is a problem. */
public final class Value {
    /** The core schema's own, and the one the parser gives to text that is nothing but a variable. */
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.ENV_TAG);

    private final String name;
    private final Node node;
    private final Reading reading;

    Value(String name, Node node, Reading reading) {
        this.name = name;
        this.node = node;
        this.reading = reading;
    }

    /** Where the value stands; for an alias, where its anchor stands. */
    public Location location() {
        return reading.locate(node);
    }

    /** Whether {@link #section()} would succeed. */
    public boolean isSection() {
        return node instanceof MappingNode;
    }

    /** Whether {@link #items()} would succeed. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether {@link #text()} would find text, though perhaps empty. */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** The text as written: {@code 0047} stays {@code 0047}. Empty, with the problem noted, when blank or not text. */
    public Optional<Scalar> text() {
        if (!(node instanceof ScalarNode scalar)) {
            return wrongShape("text");
        }
        if (!PLAIN.contains(scalar.getTag())) {
            reading.problems()
                    .add(
                            location(),
                            name + " has the tag " + scalar.getTag(),
                            "Remove the tag; only plain text is read.");
            return Optional.empty();
        }
        return reading.variables()
                .replace(scalar.getValue(), location(), reading.problems())
                .flatMap(text -> nonEmpty(scalar.getTag().equals(Tag.NULL) ? "" : text.strip()));
    }

    /** The section; empty, with the problem noted, when it is something else. */
    public Optional<Section> section() {
        return node instanceof MappingNode mapping
                ? Optional.of(new Section(name, mapping, reading))
                : wrongShape("a section of keys");
    }

    /** The items of a list in order; none, with the problem noted, when it is something else. */
    public List<Value> items() {
        if (!(node instanceof SequenceNode list)) {
            wrongShape("a list");
            return List.of();
        }
        List<Node> items = list.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Value(name + "[" + i + "]", items.get(i), reading))
                .toList();
    }

    /** The texts of a list in order; items that are not text are noted as problems and left out. */
    public List<Scalar> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    private Optional<Scalar> nonEmpty(String text) {
        if (!text.isEmpty()) {
            return Optional.of(new Scalar(text, location()));
        }
        reading.problems().add(location(), name + " has no value", "Give it a value, or remove it.");
        return Optional.empty();
    }

    private <T> Optional<T> wrongShape(String expected) {
        String message = isNull() ? name + " has no value" : name + " must be " + expected + ", not " + shape();
        String advice = isNull() ? "Give it a value, or remove it." : "Write " + expected + " here.";
        reading.problems().add(location(), message, advice);
        return Optional.empty();
    }

    private boolean isNull() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    private String shape() {
        if (isText()) {
            return "text";
        }
        return isSection() ? "a section of keys" : "a list";
    }
}
