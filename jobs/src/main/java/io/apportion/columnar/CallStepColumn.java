package io.apportion.columnar;

import io.apportion.pricing.PriceStep;
import io.apportion.pricing.PriceSteps;
import io.apportion.pricing.StepsByProvider;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The step of the prices that each call is on, see {@link GroupColumn.CallStep}. Nearly every call is on the base step, which
 * its tokens in all show without any count being compared.
 */
final class CallStepColumn implements RowCodes {
    private static final UTF8String BASE = UTF8String.fromString(PriceStep.BASE);
    private static final long DAY_MILLISECONDS = 86_400_000L;
    private static final long MILLISECOND_NANOS = 1_000_000L;

    private final Steps steps;
    private final Leaf provider;
    private final Leaf startedAt;
    private final long unitsOfMillisecond;
    private final List<List<Leaf>> tokens;
    private final TextCodes texts;
    private final long[][] counts = new long[4][Leaf.WINDOW];
    private PriceSteps[] ofDictionary;
    private int base;
    private int generation = -1;

    /** Steps by the provider's name; of one task. */
    static final class Steps {
        private final StepsByProvider all;
        private final Map<String, PriceSteps> known = new HashMap<>();

        Steps(String text) {
            this.all = StepsByProvider.parse(text);
        }

        PriceSteps of(ValueBlock block, int place) {
            String name = new String(block.bytes, block.starts[place], block.lengths[place], StandardCharsets.UTF_8);
            return known.computeIfAbsent(name, all::of);
        }
    }

    /** Columns that the file lacks are null. */
    CallStepColumn(
            Steps steps,
            Leaf provider,
            Leaf startedAt,
            long unitsOfMillisecond,
            List<List<Leaf>> tokens,
            TextCodes texts) {
        this.steps = steps;
        this.provider = provider;
        this.startedAt = startedAt;
        this.unitsOfMillisecond = unitsOfMillisecond;
        this.tokens = tokens;
        this.texts = texts;
    }

    @Override
    public boolean read(int rows, int[] codes, int currentGeneration) {
        if (generation != currentGeneration) {
            base = texts.code(BASE);
            generation = currentGeneration;
        }
        if (provider == null || startedAt == null) {
            codes[0] = base;
            return true;
        }
        for (int count = 0; count < counts.length; count++) {
            addUp(tokens.get(count), counts[count], rows);
        }
        int[] providers = provider.places();
        boolean isSame = true;
        for (int i = 0; i < rows; i++) {
            PriceSteps own = providers[i] < 0 ? PriceSteps.NONE : steps(providers[i]);
            codes[i] = isBelow(own, i) || startedAt.places()[i] < 0 ? base : texts.code(step(own, i));
            isSame &= codes[i] == base;
        }
        return isSame;
    }

    private boolean isBelow(PriceSteps own, int row) {
        long size = 0;
        for (long[] count : counts) {
            size += Math.max(0, count[row]);
        }
        return size < own.sizeBelowSteps();
    }

    private UTF8String step(PriceSteps own, int row) {
        long time = startedAt.block().numbers[startedAt.places()[row]];
        long millisecond = Math.floorMod(Math.floorDiv(time, unitsOfMillisecond), DAY_MILLISECONDS);
        return UTF8String.fromString(
                own.of(millisecond * MILLISECOND_NANOS, counts[0][row], counts[1][row], counts[2][row], counts[3][row])
                        .text());
    }

    private PriceSteps steps(int place) {
        if (!provider.usesDictionary()) {
            return steps.of(provider.block(), place);
        }
        if (ofDictionary == null) {
            ofDictionary = new PriceSteps[provider.block().count];
        }
        if (ofDictionary[place] == null) {
            ofDictionary[place] = steps.of(provider.block(), place);
        }
        return ofDictionary[place];
    }

    private static void addUp(List<Leaf> columns, long[] sums, int rows) {
        Arrays.fill(sums, 0, rows, 0);
        for (Leaf column : columns) {
            if (column != null) {
                column.addTo(sums, rows);
            }
        }
    }
}
