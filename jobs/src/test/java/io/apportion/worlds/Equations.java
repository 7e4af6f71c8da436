package io.apportion.worlds;

import java.util.Arrays;

/** Linear equations solved exactly, by Gauss and Jordan: as many as unknowns, and as many right sides as one likes. */
final class Equations {
    private Equations() {}

    /** The unknowns, one row each with its value for every right side. The matrix must have an answer. */
    static Exact[][] solved(Exact[][] matrix, Exact[][] rightSides) {
        int size = matrix.length;
        Exact[][] rows = new Exact[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = Arrays.copyOf(matrix[i], size + rightSides[i].length);
            System.arraycopy(rightSides[i], 0, rows[i], size, rightSides[i].length);
        }
        for (int column = 0; column < size; column++) {
            swap(rows, column);
            clear(rows, column);
        }
        return Arrays.stream(rows)
                .map(row -> Arrays.copyOfRange(row, size, row.length))
                .toArray(Exact[][]::new);
    }

    private static void swap(Exact[][] rows, int column) {
        int pivot = column;
        while (rows[pivot][column].equals(Exact.NOTHING)) {
            pivot++;
        }
        Exact[] row = rows[pivot];
        rows[pivot] = rows[column];
        rows[column] = row;
    }

    private static void clear(Exact[][] rows, int column) {
        Exact pivot = rows[column][column];
        for (int i = 0; i < rows[column].length; i++) {
            rows[column][i] = rows[column][i].per(pivot);
        }
        for (int other = 0; other < rows.length; other++) {
            Exact factor = rows[other][column];
            for (int i = 0; other != column && i < rows[other].length; i++) {
                rows[other][i] = rows[other][i].less(factor.by(rows[column][i]));
            }
        }
    }
}
