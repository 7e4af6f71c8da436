package io.apportion.worlds;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One month of one small company. Its rows say their day of the month; a shifted world has the same days.
 *
 * @param month its month
 * @param rows table to rows, each of column to text; a column that is not there is null
 */
record World(YearMonth month, Map<String, List<Map<String, String>>> rows) {
    /** A column of every row, which is no column of the table. */
    static final String DAY = "day";

    World {
        Map<String, List<Map<String, String>>> copy = new TreeMap<>();
        rows.forEach((table, of) -> copy.put(table, List.copyOf(of)));
        rows = Collections.unmodifiableMap(copy);
    }

    /** The same world a while later, every row changed somehow; a row that becomes null is left out. */
    World twin(YearMonth later, UnaryOperator<Map<String, String>> change) {
        Map<String, List<Map<String, String>>> changed = new TreeMap<>();
        rows.forEach((table, of) -> changed.put(
                table,
                of.stream()
                        .map(row -> change.apply(new TreeMap<>(row)))
                        .filter(row -> row != null)
                        .toList()));
        return new World(later, changed);
    }

    /** The same world with more rows. */
    World with(World other) {
        Map<String, List<Map<String, String>>> more = new TreeMap<>(rows);
        other.rows.forEach((table, of) -> {
            List<Map<String, String>> both = new ArrayList<>(more.getOrDefault(table, List.of()));
            both.addAll(of);
            more.put(table, both);
        });
        return new World(month, more);
    }

    /** The rows of a table, with their dates. */
    List<Map<String, String>> dated(String table) {
        return rows.getOrDefault(table, List.of()).stream().map(this::dated).toList();
    }

    private Map<String, String> dated(Map<String, String> row) {
        Map<String, String> dated = new TreeMap<>(row);
        String date = Calendar.date(month, Integer.parseInt(dated.remove(DAY))).toString();
        dated.put("usage_date", date);
        dated.putIfAbsent("billing_period", month.toString());
        if (dated.get("billing_period").isEmpty()) {
            dated.put("billing_period", date.substring(0, "yyyy-MM".length()));
        }
        return dated;
    }

    /** The rows as text, enough to repeat them. */
    String shown() {
        return rows.keySet().stream()
                .flatMap(table -> dated(table).stream().map(row -> table + " " + row))
                .collect(Collectors.joining("\n"));
    }
}
