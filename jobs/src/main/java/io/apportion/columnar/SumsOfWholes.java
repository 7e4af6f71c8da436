package io.apportion.columnar;

import java.util.List;

/** What a column of whole numbers comes to. */
final class SumsOfWholes extends WholeSums {
    SumsOfWholes(GroupSum.Whole sum, SumCells cells) {
        super(sum, cells);
    }

    @Override
    void read(List<LeafType> types) {
        // Whole numbers of any width are read alike.
    }

    @Override
    void add(int[] begins, int rows, List<Leaf> leaves) {
        int[] places = leaves.get(0).places();
        if (leaves.get(0).addsNothing() && places[0] >= 0) {
            return;
        }
        long[] values = leaves.get(0).block().numbers;
        long[] numbers = cells().numbers();
        for (int i = 0; i < rows; i++) {
            int place = places[i];
            if (place < 0) {
                addMissing(numbers, begins[i]);
                continue;
            }
            long number = values[place];
            // Most counts of calls are 0, and writing to a group's sum costs more than asking.
            if (number != 0) {
                add(numbers, begins[i], number);
            }
        }
    }
}
