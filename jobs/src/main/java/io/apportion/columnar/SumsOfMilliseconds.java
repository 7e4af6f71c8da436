package io.apportion.columnar;

import java.util.List;

/** What the times between two columns come to. */
final class SumsOfMilliseconds extends WholeSums {
    private ElapsedTime time;

    SumsOfMilliseconds(GroupSum.Milliseconds sum, SumCells cells) {
        super(sum, cells);
    }

    @Override
    void read(List<LeafType> types) {
        time = new ElapsedTime(types.get(0), types.get(1));
    }

    @Override
    void add(int[] begins, int rows, List<Leaf> leaves) {
        time.read(leaves.get(0), leaves.get(1), rows);
        long[] numbers = cells().numbers();
        for (int i = 0; i < rows; i++) {
            if (time.milliseconds(i) == ElapsedTime.NONE) {
                addMissing(numbers, begins[i]);
            } else {
                add(numbers, begins[i], time.milliseconds(i));
            }
        }
    }
}
