package io.apportion.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.bitpacking.ByteBitPackingValuesWriter;
import org.apache.parquet.column.values.bitpacking.Packer;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HybridRunsTest {
    @RepeatedTest(60)
    void whatParquetWritesIsRead(RepetitionInfo repetition) throws IOException {
        int bits = 1 + repetition.getCurrentRepetition() % 31;
        Random random = new Random(repetition.getCurrentRepetition());
        int[] numbers = new int[1 + random.nextInt(3_000)];
        for (int i = 0; i < numbers.length; i++) {
            boolean repeats = i > 0 && (i / 50) % 2 == 0;
            numbers[i] = repeats ? numbers[i - 1] : random.nextInt() & ((1 << bits) - 1);
        }
        HybridRuns runs = new HybridRuns();
        byte[] bytes = encoded(numbers, bits);
        runs.start(bytes, 0, bytes.length, bits);
        int[] read = new int[numbers.length];
        for (int at = 0; at < read.length; ) {
            int step = Math.min(read.length - at, 1 + random.nextInt(100));
            if (runs.skipIfAll(numbers[at], step)) {
                Arrays.fill(read, at, at + step, numbers[at]);
            } else {
                runs.read(read, at, step);
            }
            at += step;
        }
        assertThat(read)
                .as("seed and bits %d", repetition.getCurrentRepetition())
                .isEqualTo(numbers);
    }

    @Test
    void aCutPageIsDamage() throws IOException {
        int[] numbers = {1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7, 0};
        byte[] bytes = encoded(numbers, 3);
        HybridRuns runs = new HybridRuns();
        runs.start(bytes, 0, bytes.length - 2, 3);
        assertThatThrownBy(() -> runs.read(new int[16], 0, 16)).hasMessageContaining("end before their numbers do");
    }

    @Test
    void levelsOfOldFilesAreReadToo() throws IOException {
        int[] written = {2, 0, 1, 2, 2, 1, 0, 2, 1};
        ByteBitPackingValuesWriter writer = new ByteBitPackingValuesWriter(2, Packer.BIG_ENDIAN);
        for (int level : written) {
            writer.writeInteger(level);
        }
        byte[] levels = writer.getBytes().toInputStream().readAllBytes();
        byte[] page = Arrays.copyOf(levels, levels.length + 1);
        page[levels.length] = 42;
        Levels reader = new Levels();
        PageBytes values = reader.startInPage(
                2, Encoding.valueOf("BIT_PACKED"), written.length, new PageBytes(page, 0, page.length));
        int[] read = new int[written.length];
        reader.read(read, read.length);
        assertThat(read).isEqualTo(written);
        assertThat(values.bytes()[values.start()]).isEqualTo((byte) 42);
    }

    private static byte[] encoded(int[] numbers, int bits) throws IOException {
        try (RunLengthBitPackingHybridEncoder encoder =
                new RunLengthBitPackingHybridEncoder(bits, 64, 1 << 20, new HeapByteBufferAllocator())) {
            for (int number : numbers) {
                encoder.writeInt(number);
            }
            return encoder.toBytes().toInputStream().readAllBytes();
        }
    }
}
