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
            int place = places[i];
            if (place < 0) {
                addMissing(groups[i]);
                continue;
            }
            long number = numbers[place];
            // Most counts of calls are 0, and looking a group's sum up costs far more than asking.
            if (number != 0) {
                add(groups[i], number);
            }
        }
    }
}
