package io.apportion.columnar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;

/** One row group of a file, counted batch by batch. A batch ends where a page of any column does. */
final class RowGroup {
    private final Groups groups;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<RowCodes> columns = new ArrayList<>();
    private final List<List<Leaf>> sumLeaves = new ArrayList<>();
    private final int[][] codes;
    private final boolean[] same;
    private long rowsLeft;

    RowGroup(FileLayout layout, PageReadStore pages, long rows, String path, Groups groups) throws IOException {
        this.groups = groups;
        this.rowsLeft = rows;
        this.codes = new int[layout.groups().size()][Leaf.WINDOW];
        this.same = new boolean[codes.length];
        Map<ColumnDescriptor, Leaf> byColumn = new HashMap<>();
        for (Map.Entry<ColumnDescriptor, Boolean> column : layout.columns().entrySet()) {
            Leaf leaf = leaf(column.getKey(), pages, column.getValue());
            byColumn.put(column.getKey(), leaf);
            leaves.add(leaf);
        }
        for (FileLayout.Source source : layout.groups()) {
            if (source instanceof FileLayout.Entries entries) {
                byColumn.put(entries.key(), leaf(entries.key(), pages, true));
                byColumn.put(entries.value(), leaf(entries.value(), pages, true));
            }
        }
        for (int i = 0; i < codes.length; i++) {
            columns.add(groups.columns().get(i).open(layout.groups().get(i), path, byColumn));
        }
        for (int i = 0; i < layout.sums().size(); i++) {
            sumLeaves.add(open(groups.sums().get(i), layout.sums().get(i), byColumn));
        }
    }

    /** Counts the next batch; false behind the last. */
    boolean addBatch() throws IOException {
        if (rowsLeft == 0) {
            return false;
        }
        int rows = (int) Math.min(rowsLeft, Leaf.WINDOW);
        for (Leaf leaf : leaves) {
            rows = Math.min(rows, leaf.left());
        }
        if (rows == 0) {
            throw new IllegalStateException("a column ends before the rows do");
        }
        for (Leaf leaf : leaves) {
            leaf.read(rows);
        }
        for (int i = 0; i < codes.length; i++) {
            same[i] = columns.get(i).read(rows, codes[i], groups.generation());
        }
        addSums(groups.add(codes, same, rows), rows);
        rowsLeft -= rows;
        return true;
    }

    private void addSums(int[] begins, int rows) {
        for (int i = 0; i < sumLeaves.size(); i++) {
            GroupSums sums = groups.sums().get(i);
            if (sumLeaves.get(i).isEmpty()) {
                sums.addAbsent(begins, rows);
            } else {
                sums.add(begins, rows, sumLeaves.get(i));
            }
        }
    }

    private static Leaf leaf(ColumnDescriptor column, PageReadStore pages, boolean wantsValues) throws IOException {
        return new Leaf(column, pages.getPageReader(column), wantsValues);
    }

    /** The columns that a sum is read from; none when the file lacks one of them. */
    private static List<Leaf> open(GroupSums sums, FileLayout.Source source, Map<ColumnDescriptor, Leaf> byColumn) {
        List<FileLayout.Source> parts =
                source instanceof FileLayout.Several several ? several.parts() : List.of(source);
        List<FileLayout.Single> found = parts.stream()
                .filter(FileLayout.Single.class::isInstance)
                .map(FileLayout.Single.class::cast)
                .toList();
        if (found.size() < parts.size()) {
            return List.of();
        }
        sums.read(found.stream().map(FileLayout.Single::type).toList());
        return found.stream().map(single -> byColumn.get(single.column())).toList();
    }
}
