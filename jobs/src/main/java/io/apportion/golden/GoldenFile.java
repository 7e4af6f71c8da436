package io.apportion.golden;

import io.apportion.configuration.Problems;
import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import io.apportion.configuration.Value;
import io.apportion.configuration.Variables;
import io.apportion.configuration.YamlFile;
import io.apportion.error.ApportionException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;

/** Loads a YAML file of cases. */
public final class GoldenFile {
    /** What may be expected, in the words of cases, with the column of the ledger. */
    static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("team", "team"),
            Map.entry("feature", "feature"),
            Map.entry("cost", "effective_cost"),
            Map.entry("effective_cost", "effective_cost"),
            Map.entry("billed_cost", "billed_cost"),
            Map.entry("currency", "currency"),
            Map.entry("method", "method"),
            Map.entry("feature_method", "feature_method"),
            Map.entry("evidence_grade", "evidence_grade"),
            Map.entry("rule", "rule_id"),
            Map.entry("reason", "reason"),
            Map.entry("usage_date", "usage_date"),
            Map.entry("service_name", "service_name"));

    private GoldenFile() {}

    /**
     * The cases in a file.
     *
     * @throws ApportionException naming every problem with its line
     */
    public static List<GoldenCase> load(Path file) {
        String attempt = "Cannot read cases " + file;
        Problems problems = new Problems();
        List<GoldenCase> cases = YamlFile.read(file, attempt, problems, Variables.refused())
                .map(GoldenFile::cases)
                .orElse(List.of());
        problems.throwIfAny(attempt);
        return cases;
    }

    private static List<GoldenCase> cases(Section root) {
        List<Value> items = root.require("cases").map(Value::items).orElse(List.of());
        root.refuseUnknownKeys();
        return items.stream()
                .flatMap(item -> item.section().stream())
                .flatMap(section -> read(section).stream())
                .toList();
    }

    private static Optional<GoldenCase> read(Section section) {
        Optional<String> name = section.text("name").map(Scalar::text);
        Optional<LocalDate> date = section.text("date").flatMap(text -> date(section, text));
        Map<String, List<Row>> given = new HashMap<>();
        for (GivenTable table : GivenTable.ALL) {
            given.put(table.contract(), rows(table, section, date.orElse(LocalDate.EPOCH)));
        }
        List<Section> expected = section.require("expect").map(Value::items).orElse(List.of()).stream()
                .flatMap(item -> item.section().stream())
                .toList();
        section.refuseUnknownKeys();
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, String>> rows =
                expected.stream().map(row -> expected(row, columns)).toList();
        List<List<String>> cells = rows.stream().map(row -> cells(row, columns)).toList();
        return name.map(n -> new GoldenCase(n, section.location(), given, List.copyOf(columns), cells));
    }

    private static List<Row> rows(GivenTable table, Section section, LocalDate date) {
        return section.items(table.key()).stream()
                .flatMap(item -> item.section().stream())
                .map(row -> GivenRow.read(table, row, date))
                .toList();
    }

    private static Map<String, String> expected(Section row, Set<String> columns) {
        Map<String, String> cells = new HashMap<>();
        EXPECTED.keySet().stream()
                .sorted()
                .forEach(word -> row.optionalText(word).ifPresent(text -> cells.put(word, text.text())));
        row.refuseUnknownKeys();
        row.all().stream()
                .map(entry -> entry.key().text())
                .filter(cells::containsKey)
                .forEach(columns::add);
        return cells;
    }

    private static List<String> cells(Map<String, String> row, Set<String> columns) {
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(row.get(column)));
        return cells;
    }

    private static Optional<LocalDate> date(Section section, Scalar text) {
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeException e) {
            section.problem(
                    text.location(),
                    text.text() + " in " + section.name() + " is not a date",
                    "Write the UTC day of the charges as 2026-10-01; rules go by it.");
            return Optional.empty();
        }
    }
}
