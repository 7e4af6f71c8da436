package io.apportion.cli;

import java.io.PrintWriter;
import java.util.List;

/** Columns of text under their names, numbers to the right. */
final class TextGrid {
    private final List<String> header;
    private final List<List<String>> cells;
    private final List<Boolean> alignRight;

    TextGrid(List<String> header, List<List<String>> cells, List<Boolean> alignRight) {
        this.header = header;
        this.cells = cells;
        this.alignRight = alignRight;
    }

    void print(PrintWriter out) {
        int[] widths = widths();
        out.println(line(header, widths));
        out.println(rule(widths));
        cells.forEach(row -> out.println(line(row, widths)));
        out.println("(" + cells.size() + (cells.size() == 1 ? " row)" : " rows)"));
    }

    private int[] widths() {
        int[] widths = header.stream().mapToInt(String::length).toArray();
        for (List<String> row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : "  ");
            line.append(alignRight.get(i) ? gap + row.get(i) : row.get(i) + gap);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
        }
        return line.toString();
    }
}
