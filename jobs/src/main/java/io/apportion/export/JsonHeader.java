package io.apportion.export;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.apportion.model.Contract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.types.MapType;

/**
 * What the first lines of a file of JSON lines show of its shape: a needed member that none of them has, and members that
 * should hold others and never do. The first line of a healthy file answers both.
 */
final class JsonHeader {
    private final NeededColumns needed;
    private final Set<String> holders;
    private final Set<String> met = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> flat = new TreeSet<>();
    private int lines;
    private int objects;

    JsonHeader(Contract contract) {
        this.needed = NeededColumns.of(contract);
        this.holders = holders(contract);
    }

    /** Looks at one line more; what is no object is left to whoever reads the rows. */
    void add(String text) {
        if (text.isBlank()) {
            return;
        }
        lines++;
        JsonNode line = JsonLines.parsed(text);
        if (line == null || !line.isObject()) {
            return;
        }
        objects++;
        needed.choices().stream()
                .flatMap(List::stream)
                .filter(name -> !line.at(pointer(name)).isMissingNode())
                .forEach(met::add);
        for (String holder : holders) {
            JsonNode inner = line.at(pointer(holder));
            if (inner.isObject()) {
                held.add(holder);
            } else if (!inner.isMissingNode() && !inner.isNull()) {
                flat.add(holder);
            }
        }
    }

    /** Whether no further line could tell anything. */
    boolean isComplete() {
        return objects > 0 && problems().isEmpty();
    }

    /** What speaks against the shape; a file without any line has nothing against it. */
    List<String> problems() {
        if (objects == 0) {
            return lines == 0 ? List.of() : List.of("none of its lines is a JSON object");
        }
        List<String> problems = new ArrayList<>();
        List<String> missing = needed.missing(names -> names.stream().noneMatch(met::contains));
        if (!missing.isEmpty()) {
            problems.add("it has no column " + String.join(", ", missing));
        }
        flat.stream()
                .filter(holder -> !held.contains(holder))
                .forEach(holder -> problems.add("its column " + holder + " does not hold members"));
        return problems;
    }

    /** Members that a row is declared to have others in. */
    private static Set<String> holders(Contract contract) {
        Set<String> holders = new LinkedHashSet<>();
        for (var field : contract.schema().fields()) {
            Stream<String> names = ColumnSource.of(field).names().stream().filter(name -> !name.startsWith("the "));
            names.flatMap(name -> field.dataType() instanceof MapType
                            ? Stream.of(name)
                            : Stream.of(name).filter(n -> n.contains(".")).map(n -> n.substring(0, n.lastIndexOf('.'))))
                    .forEach(holders::add);
        }
        return holders;
    }

    private static JsonPointer pointer(String name) {
        return JsonPointer.compile("/" + name.replace('.', '/'));
    }
}
