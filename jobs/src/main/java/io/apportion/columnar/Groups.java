package io.apportion.columnar;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** The groups that a task has met, with their sums. */
final class Groups {
    private final List<GroupCodes> columns;
    private final Codes[] codes;
    private final List<GroupSums> sums;
    private final GroupScan scan;
    private final int width;
    private final GroupKeys keys;
    private final int[] groups = new int[Leaf.WINDOW];
    private long[] rows = {};
    private int generation;

    Groups(GroupScan scan, ZoneId zone) {
        this.scan = scan;
        this.width = scan.schema().size();
        this.columns =
                scan.groups().stream().map(group -> new GroupCodes(group, zone)).toList();
        this.codes = columns.stream().map(GroupCodes::codes).toArray(Codes[]::new);
        this.keys = new GroupKeys(columns.size());
        this.sums = scan.sums().stream().map(Groups::sums).toList();
    }

    List<GroupCodes> columns() {
        return columns;
    }

    List<GroupSums> sums() {
        return sums;
    }

    int count() {
        return keys.count();
    }

    /** Changes whenever codes are forgotten. */
    int generation() {
        return generation;
    }

    /** Counts rows by their codes, {@code rowCodes[column][row]}; answers the group of each row until the next call. */
    int[] add(int[][] rowCodes, int count) {
        keys.find(rowCodes, codes, count, groups);
        if (keys.count() > rows.length) {
            int room = keys.count() + keys.count() / 2;
            rows = Arrays.copyOf(rows, room);
            sums.forEach(sum -> sum.grow(room));
        }
        for (int i = 0; i < count; i++) {
            rows[groups[i]]++;
        }
        return groups;
    }

    boolean areFull() {
        long sizeBytes = keys.sizeBytes() + 8L * rows.length;
        for (GroupCodes column : columns) {
            sizeBytes += column.sizeBytes();
        }
        for (GroupSums sum : sums) {
            sizeBytes += sum.sizeBytes();
        }
        return sizeBytes > scan.memoryBytes();
    }

    /** A group as a row of the result, each value as Catalyst holds it. */
    Object[] row(int group) {
        Object[] row = new Object[width];
        int column = 0;
        for (; column < codes.length; column++) {
            row[column] = codes[column].value(keys.code(column, group));
        }
        row[column++] = rows[group];
        for (GroupSums sum : sums) {
            column = sum.put(group, rows[group], row, column);
        }
        return row;
    }

    /** Forgets every group and every code. */
    void clear() {
        generation++;
        columns.forEach(GroupCodes::clear);
        keys.clear();
        rows = new long[0];
        sums.forEach(GroupSums::clear);
    }

    private static GroupSums sums(GroupSum sum) {
        if (sum instanceof GroupSum.Amount amount) {
            return new GroupSums.OfAmounts(amount);
        }
        return sum instanceof GroupSum.Milliseconds milliseconds
                ? new SumsOfMilliseconds(milliseconds)
                : new SumsOfWholes((GroupSum.Whole) sum);
    }
}
