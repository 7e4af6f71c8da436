package io.apportion.columnar;

import java.util.List;

/** What the times between two columns come to. */
final class SumsOfMilliseconds extends WholeSums {
    private ElapsedTime time;

    SumsOfMilliseconds(GroupSum.Milliseconds sum) {
        super(sum);
    }

    @Override
    void read(List<LeafType> types) {
        time = new ElapsedTime(types.get(0), types.get(1));
    }

    @Override
    void add(int[] groups, int rows, List<Leaf> leaves) {
        time.read(leaves.get(0), leaves.get(1), rows);
        for (int i = 0; i < rows; i++) {
            if (time.milliseconds(i) == ElapsedTime.NONE) {
                addMissing(groups[i]);
            } else {
                add(groups[i], time.milliseconds(i));
            }
        }
    }
}
