package io.apportion.spark;

import io.apportion.tags.NearestTags;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * {@code fn.joined_tags(tags, tags)}: canonical tags of two columns of a row as one canonical text, where a
 * key of the first outranks the same key of the second; null when either is, since its tags could not be read.
 */
public final class JoinedTags implements ScalarFunction<UTF8String> {
    /** The only form. */
    static final HotPathFunction FUNCTION = new HotPathFunction(
            "joined_tags",
            "joined_tags(canonical tags, canonical tags): both as one canonical text",
            input -> new JoinedTags());

    private static final long serialVersionUID = 1L;

    /** Called by generated code for every row. */
    public UTF8String invoke(UTF8String first, UTF8String second) {
        if (first == null || second == null) {
            return null;
        }
        if (first.equals(KeptKeys.NO_TAGS)) {
            return second;
        }
        return second.equals(KeptKeys.NO_TAGS)
                ? first
                : UTF8String.fromString(NearestTags.of(first.toString(), second.toString()));
    }

    @Override
    public DataType[] inputTypes() {
        return new DataType[] {DataTypes.StringType, DataTypes.StringType};
    }

    @Override
    public DataType resultType() {
        return DataTypes.StringType;
    }

    @Override
    public String name() {
        return "joined_tags";
    }
}
