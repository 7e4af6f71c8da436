package io.apportion.spark;

import io.apportion.tags.TagPair;
import io.apportion.tags.TagText;
import java.util.List;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * {@code fn.kept_call_tags(tags, folded keys, team, feature, environment, cost centre)}: the tags of a call that the rules
 * name, the log's own columns for them included, as canonical text. Without folded keys the tags are canonical text already;
 * null when that is, since its tags could not be read.
 */
public final class KeptCallTags {
    private static final String[] COLUMN_KEYS = {"team", "feature", "environment", "cost_center"};

    private KeptCallTags() {}

    /** A form for tags as they were logged, and one for tags that are kept already. */
    static final HotPathFunction FUNCTION = new HotPathFunction(
            "kept_call_tags",
            "kept_call_tags(tags, folded keys, team, feature, environment, cost centre): kept tags of a call",
            input -> input.fields()[0].dataType() instanceof MapType ? new OfCall() : new OfKept());

    /** Tags as a map of texts, with the columns of the canonical log. */
    public static final class OfCall implements ScalarFunction<UTF8String> {
        private static final long serialVersionUID = 1L;
        private transient KeptKeys keys;

        /** Called by generated code for every row. */
        public UTF8String invoke(
                MapData tags,
                UTF8String foldedKeys,
                UTF8String team,
                UTF8String feature,
                UTF8String environment,
                UTF8String costCenter) {
            keys = keys == null ? new KeptKeys() : keys;
            keys.keep(foldedKeys);
            List<TagPair> kept = KeptKeys.none();
            if (tags != null) {
                keys.collect(tags, kept);
            }
            addColumns(kept, team, feature, environment, costCenter);
            return KeptKeys.encoded(kept);
        }

        @Override
        public DataType[] inputTypes() {
            DataType text = DataTypes.StringType;
            return new DataType[] {DataTypes.createMapType(text, text), text, text, text, text, text};
        }

        @Override
        public DataType resultType() {
            return DataTypes.StringType;
        }

        @Override
        public String name() {
            return "kept_call_tags";
        }

        @Override
        public boolean isResultNullable() {
            return false;
        }
    }

    /** Tags as canonical text, with the columns of the canonical log. */
    public static final class OfKept implements ScalarFunction<UTF8String> {
        private static final long serialVersionUID = 1L;

        /** Called by generated code for every row. */
        public UTF8String invoke(
                UTF8String tags, UTF8String team, UTF8String feature, UTF8String environment, UTF8String costCenter) {
            boolean areAll = team == null && feature == null && environment == null && costCenter == null;
            if (tags == null || areAll) {
                return tags;
            }
            List<TagPair> kept = KeptKeys.none();
            kept.addAll(TagText.decode(tags.toString()));
            addColumns(kept, team, feature, environment, costCenter);
            return KeptKeys.encoded(kept);
        }

        @Override
        public DataType[] inputTypes() {
            DataType text = DataTypes.StringType;
            return new DataType[] {text, text, text, text, text};
        }

        @Override
        public DataType resultType() {
            return DataTypes.StringType;
        }

        @Override
        public String name() {
            return "kept_call_tags_of_text";
        }
    }

    private static void addColumns(List<TagPair> kept, UTF8String... columns) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != null) {
                kept.add(new TagPair(COLUMN_KEYS[i], columns[i].toString()));
            }
        }
    }
}
