package io.apportion.worlds;

import io.apportion.testing.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Worlds under the same rules.
 *
 * @param seed draws them again
 * @param twins kind of twin, its month, and the month of the world it is made of
 */
record WorldSet(long seed, DrawnRules rules, List<World> worlds, List<List<String>> twins) {
    static final List<String> TABLES =
            List.of("billing_charge", "inference_attempt", "usage_driver", "rejected_row", "reallocation");

    WorldSet {
        worlds = List.copyOf(worlds);
        twins = List.copyOf(twins);
    }

    /** The rows of a table of all worlds. */
    CsvTable table(String name) {
        List<Map<String, String>> rows =
                worlds.stream().flatMap(world -> world.dated(name).stream()).toList();
        TreeSet<String> columns = new TreeSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return new CsvTable(
                List.copyOf(columns),
                rows.stream().map(row -> cells(row, List.copyOf(columns))).toList());
    }

    private static List<String> cells(Map<String, String> row, List<String> columns) {
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(row.get(column)));
        return cells;
    }

    /** What repeats the world of a month. */
    String shown(String month) {
        return "seed " + seed + "\n" + rules.yaml()
                + worlds.stream()
                        .filter(world -> world.month().toString().equals(month))
                        .map(World::shown)
                        .findFirst()
                        .orElse("no world has the month " + month);
    }
}
