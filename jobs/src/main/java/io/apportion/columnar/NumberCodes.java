package io.apportion.columnar;

import java.util.Arrays;
import java.util.function.LongFunction;

/** Codes of whole numbers, days and the like. */
final class NumberCodes implements Codes {
    private static final int SLOTS = 64;

    private final LongFunction<Object> value;
    private long[] numbers;
    private int[] slots;
    private int count;

    /** Days and hours come in order: most numbers are the one before. */
    private long lastNumber;

    private int lastCode;

    /** Numbers that stand for values of Catalyst. */
    NumberCodes(LongFunction<Object> value) {
        this.value = value;
        clear();
    }

    int code(long number) {
        if (number != lastNumber || lastCode == 0) {
            lastCode = find(number);
            lastNumber = number;
        }
        return lastCode;
    }

    private int find(long number) {
        int mask = slots.length - 1;
        int slot = Hash.of(number) & mask;
        for (int code = slots[slot]; code != 0; code = slots[slot]) {
            if (numbers[code] == number) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        count++;
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count] = number;
        slots[slot] = count;
        if (count * 2 > slots.length) {
            spread();
        }
        return count;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Object value(int code) {
        return code == 0 ? null : value.apply(numbers[code]);
    }

    @Override
    public long sizeBytes() {
        return 8L * numbers.length + 4L * slots.length;
    }

    @Override
    public void clear() {
        numbers = new long[SLOTS];
        slots = new int[SLOTS];
        count = 0;
        lastCode = 0;
    }

    private void spread() {
        slots = new int[slots.length * 4];
        int mask = slots.length - 1;
        for (int code = 1; code <= count; code++) {
            int slot = Hash.of(numbers[code]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code;
        }
    }
}
