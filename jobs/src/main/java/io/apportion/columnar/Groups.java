package io.apportion.columnar;

import java.time.ZoneId;
import java.util.List;

/** The groups that a task has met, with their sums. */
final class Groups {
    private final List<GroupCodes> columns;
    private final Codes[] codes;
    private final List<SeldomColumns> seldom;
    private final List<GroupSums> sums;
    private final GroupScan scan;
    private final int width;
    private final GroupKeys keys;
    private final SumCells cells = new SumCells();
    private final int rowsCell = cells.take(1);
    private final int[] groups = new int[Leaf.WINDOW];
    private final int[] begins = new int[Leaf.WINDOW];
    private int room;
    private int generation;

    Groups(GroupScan scan, ZoneId zone) {
        this.scan = scan;
        this.width = scan.schema().size();
        this.columns =
                scan.groups().stream().map(group -> new GroupCodes(group, zone)).toList();
        this.codes = columns.stream().map(GroupCodes::codes).toArray(Codes[]::new);
        this.seldom = scan.seldom().stream()
                .map(texts -> new SeldomColumns(texts, scan.groups(), codes))
                .toList();
        this.keys = new GroupKeys(columns.size());
        this.sums = scan.sums().stream().map(this::sums).toList();
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

    /**
     * Counts rows by their codes, {@code rowCodes[column][row]}, only the first of a column that is the same in all rows;
     * answers where the numbers of each row's group begin.
     */
    int[] add(int[][] rowCodes, boolean[] same, int count) {
        seldom.forEach(texts -> texts.take(rowCodes, same, count));
        keys.find(rowCodes, same, codes, count, groups);
        if (keys.count() > room) {
            room = keys.count() + keys.count() / 2;
            cells.grow(room);
            sums.forEach(sum -> sum.grow(room));
        }
        long[] numbers = cells.numbers();
        for (int i = 0; i < count; i++) {
            begins[i] = cells.begin(groups[i]);
            numbers[begins[i] + rowsCell]++;
        }
        return begins;
    }

    boolean areFull() {
        long sizeBytes = keys.sizeBytes() + cells.sizeBytes();
        for (GroupCodes column : columns) {
            sizeBytes += column.sizeBytes();
        }
        for (SeldomColumns texts : seldom) {
            sizeBytes += texts.sizeBytes();
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
        long rows = cells.numbers()[cells.begin(group) + rowsCell];
        row[column++] = rows;
        for (GroupSums sum : sums) {
            column = sum.put(group, rows, row, column);
        }
        return row;
    }

    /** Forgets every group and every code. */
    void clear() {
        generation++;
        columns.forEach(GroupCodes::clear);
        seldom.forEach(SeldomColumns::clear);
        keys.clear();
        cells.clear();
        room = 0;
        sums.forEach(GroupSums::clear);
    }

    private GroupSums sums(GroupSum sum) {
        if (sum instanceof GroupSum.Amount amount) {
            return new GroupSums.OfAmounts(amount, cells);
        }
        return sum instanceof GroupSum.Milliseconds milliseconds
                ? new SumsOfMilliseconds(milliseconds, cells)
                : new SumsOfWholes((GroupSum.Whole) sum, cells);
    }
}
