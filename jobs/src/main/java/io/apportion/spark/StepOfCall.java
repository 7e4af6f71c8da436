package io.apportion.spark;

import io.apportion.pricing.PriceStep;
import io.apportion.pricing.PriceSteps;
import io.apportion.pricing.StepsByProvider;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * {@code fn.price_step(steps, provider, started_at, input, cache read, cache write, output)}: the step of the prices that a
 * call is on; null when the time or a count is. A call of an unknown provider is on the base step. Nearly every call is on the base step, which is found without making anything.
 */
public final class StepOfCall {
    private static final UTF8String BASE = UTF8String.fromString(PriceStep.BASE);
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final long MICRO_NANOS = 1_000;

    private StepOfCall() {}

    /** The only form. */
    static final HotPathFunction FUNCTION = new HotPathFunction(
            "price_step",
            "price_step(steps, provider, started_at, input, cache read, cache write, output): step of the prices",
            input -> new OfCall());

    /** Steps as text, the call as it was logged. Used by one task at a time. */
    public static final class OfCall implements ScalarFunction<UTF8String> {
        private static final long serialVersionUID = 1L;

        /** The text is long, and nearly always the object of the row before. */
        private transient UTF8String seen;

        private transient UTF8String stepsText;
        private transient StepsByProvider steps;
        private transient Map<UTF8String, PriceSteps> known;

        /** Called by generated code for every row. */
        public UTF8String invoke(
                UTF8String allSteps,
                UTF8String provider,
                long startedMicros,
                long input,
                long cacheRead,
                long cacheWrite,
                long output) {
            PriceSteps own = provider == null ? PriceSteps.NONE : of(allSteps, provider);
            if (own.areBelow(input, cacheRead, cacheWrite, output)) {
                return BASE;
            }
            long nanoOfDay = Math.floorMod(startedMicros, DAY_MICROS) * MICRO_NANOS;
            return UTF8String.fromString(
                    own.of(nanoOfDay, input, cacheRead, cacheWrite, output).text());
        }

        @SuppressWarnings(
                "ReferenceEquality") // Comparing thousands of bytes for every row would cost more than all else.
        private PriceSteps of(UTF8String allSteps, UTF8String provider) {
            if (allSteps != seen && !allSteps.equals(stepsText)) {
                stepsText = allSteps.clone();
                steps = StepsByProvider.parse(allSteps.toString());
                known = new HashMap<>();
            }
            seen = allSteps;
            PriceSteps own = known.get(provider);
            if (own == null) {
                own = steps.of(provider.toString());
                known.put(provider.clone(), own);
            }
            return own;
        }

        @Override
        public DataType[] inputTypes() {
            DataType text = DataTypes.StringType;
            DataType count = DataTypes.LongType;
            return new DataType[] {text, text, DataTypes.TimestampType, count, count, count, count};
        }

        @Override
        public DataType resultType() {
            return DataTypes.StringType;
        }

        @Override
        public String name() {
            return "price_step";
        }
    }
}
