package io.apportion.spark;

import io.apportion.inference.LoggedUsage;
import io.apportion.inference.NormalisedUsage;
import io.apportion.inference.TokenBuckets;
import io.apportion.inference.UsageConvention;
import io.apportion.inference.UsageNormalisation;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * {@code fn.token_buckets(convention, named_struct('input', ..., 'output', ...))}: counts as a source logged them, taken
 * apart into the disjoint token counts of the inference log, those of their parts that a price card may price apart, and
 * what checking them found. Counts that are not named, and
 * those that are null, are not said. {@code fn.mixed_token_buckets} is for sources known to send both conventions.
 */
public final class NormalisedTokens {
    private static final List<String> COUNTS = List.of(
            "input",
            "output",
            "total",
            "cache_read",
            "cache_write",
            "cache_write_5m",
            "cache_write_1h",
            "in_audio",
            "in_image",
            "in_video",
            "out_reasoning",
            "out_audio",
            "out_image",
            "most_output");

    private static final StructType PARTS = new StructType()
            .add("cache_write_5m_tokens", DataTypes.LongType)
            .add("cache_write_1h_tokens", DataTypes.LongType)
            .add("input_audio_tokens", DataTypes.LongType)
            .add("input_image_tokens", DataTypes.LongType)
            .add("input_video_tokens", DataTypes.LongType)
            .add("reasoning_tokens", DataTypes.LongType)
            .add("output_audio_tokens", DataTypes.LongType)
            .add("output_image_tokens", DataTypes.LongType);

    private static final StructType RESULT = new StructType()
            .add("input_tokens", DataTypes.LongType)
            .add("cache_read_tokens", DataTypes.LongType)
            .add("cache_write_tokens", DataTypes.LongType)
            .add("output_tokens", DataTypes.LongType)
            .add("token_parts", PARTS)
            .add("usage_check", DataTypes.StringType)
            .add("usage_convention", DataTypes.StringType);

    private NormalisedTokens() {}

    /** For sources that keep to one convention. */
    static final HotPathFunction FUNCTION = function("token_buckets", false);

    /** For sources that are known to mix both conventions. */
    static final HotPathFunction OF_MIXED = function("mixed_token_buckets", true);

    private static HotPathFunction function(String name, boolean mixed) {
        String description = name + "(convention, struct): the struct holds BIGINT counts named as any of " + COUNTS;
        return new HotPathFunction(name, description, input -> form(input, mixed, description));
    }

    private static BoundFunction form(StructType input, boolean mixed, String description) {
        if (input.length() != 2 || !(input.fields()[1].dataType() instanceof StructType counts)) {
            throw new UnsupportedOperationException(description);
        }
        for (StructField count : counts.fields()) {
            if (!COUNTS.contains(count.name()) || !count.dataType().equals(DataTypes.LongType)) {
                throw new UnsupportedOperationException(
                        "Cannot count " + count.name() + " " + count.dataType().sql() + ": " + description);
            }
        }
        return new OfCounts(counts, mixed);
    }

    /** Counts as a struct of some of the names. */
    public static final class OfCounts implements ScalarFunction<InternalRow> {
        private static final long serialVersionUID = 1L;

        private final StructType counts;
        private final int[] places;
        private final boolean mixed;

        OfCounts(StructType counts, boolean mixed) {
            this.counts = counts;
            this.mixed = mixed;
            List<String> given = List.of(counts.fieldNames());
            this.places = COUNTS.stream().mapToInt(given::indexOf).toArray();
        }

        /** Called by generated code for every row. */
        public InternalRow invoke(UTF8String convention, InternalRow row) {
            UsageConvention declared = UsageConvention.valueOf(convention.toString());
            LoggedUsage logged = row == null ? LoggedUsage.NONE : logged(row);
            return row(
                    mixed
                            ? UsageNormalisation.normaliseMixed(logged, declared)
                            : UsageNormalisation.normalise(logged, declared));
        }

        private LoggedUsage logged(InternalRow row) {
            return new LoggedUsage(
                    count(row, 0),
                    count(row, 1),
                    count(row, 2),
                    count(row, 3),
                    count(row, 4),
                    count(row, 5),
                    count(row, 6),
                    count(row, 7),
                    count(row, 8),
                    count(row, 9),
                    count(row, 10),
                    count(row, 11),
                    count(row, 12),
                    count(row, 13));
        }

        private Long count(InternalRow row, int which) {
            int place = places[which];
            return place < 0 || row.isNullAt(place) ? null : (Long) row.getLong(place);
        }

        private static InternalRow row(NormalisedUsage usage) {
            TokenBuckets tokens = usage.buckets();
            return new GenericInternalRow(new Object[] {
                tokens.inUncached(),
                tokens.inCacheRead(),
                tokens.inCacheWrite(),
                tokens.output(),
                parts(tokens),
                UTF8String.fromString(usage.check().name()),
                UTF8String.fromString(usage.convention().name())
            });
        }

        private static InternalRow parts(TokenBuckets tokens) {
            return new GenericInternalRow(new Object[] {
                tokens.inCacheWrite5m(),
                tokens.inCacheWrite1h(),
                tokens.inAudio(),
                tokens.inImage(),
                tokens.inVideo(),
                tokens.outReasoning(),
                tokens.outAudio(),
                tokens.outImage()
            });
        }

        @Override
        public DataType[] inputTypes() {
            return new DataType[] {DataTypes.StringType, counts};
        }

        @Override
        public DataType resultType() {
            return RESULT;
        }

        @Override
        public String name() {
            return mixed ? "mixed_token_buckets" : "token_buckets";
        }

        @Override
        public boolean isResultNullable() {
            return false;
        }
    }
}
