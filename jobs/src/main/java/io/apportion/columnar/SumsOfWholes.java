package io.apportion.columnar;

import java.util.List;

/** What a column of whole numbers comes to. */
final class SumsOfWholes extends WholeSums {
    SumsOfWholes(GroupSum.Whole sum) {
        super(sum);
    }

    @Override
    void read(List<LeafType> types) {
        // Whole numbers of any width are read alike.
    }

    @Override
    void add(int[] groups, int rows, List<Leaf> leaves) {
        int[] places = leaves.get(0).places();
        long[] numbers = leaves.get(0).block().numbers;
        for (int i = 0; i < rows; i++) {
            if (places[i] < 0) {
                addMissing(groups[i]);
            } else {
                add(groups[i], numbers[places[i]]);
            }
        }
    }
}
