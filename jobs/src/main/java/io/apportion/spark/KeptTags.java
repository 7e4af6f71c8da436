package io.apportion.spark;

import io.apportion.tags.TagPair;
import java.util.List;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** {@code fn.kept_tags(tags, folded keys)}: the tags that the rules name, as canonical text; null when unreadable. */
public final class KeptTags {
    private KeptTags() {}

    /** A form for a map of tags, and one for text. */
    static final HotPathFunction FUNCTION = new HotPathFunction(
            "kept_tags",
            "kept_tags(tags map or text, folded keys): tags that the rules name, as canonical text",
            KeptTags::form);

    private static BoundFunction form(StructType input) {
        if (input.size() != 2) {
            throw new UnsupportedOperationException("kept_tags(tags, folded keys) takes two arguments");
        }
        return input.fields()[0].dataType() instanceof MapType ? new OfMap() : new OfText();
    }

    /** Tags as a map of texts. */
    public static final class OfMap implements ScalarFunction<UTF8String> {
        private static final long serialVersionUID = 1L;
        private transient KeptKeys keys;

        /** Called by generated code for every row. */
        public UTF8String invoke(MapData tags, UTF8String foldedKeys) {
            if (tags == null) {
                return KeptKeys.NO_TAGS;
            }
            keys = keys == null ? new KeptKeys() : keys;
            keys.keep(foldedKeys);
            List<TagPair> kept = KeptKeys.none();
            keys.collect(tags, kept);
            return KeptKeys.encoded(kept);
        }

        @Override
        public DataType[] inputTypes() {
            return new DataType[] {
                DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType), DataTypes.StringType
            };
        }

        @Override
        public DataType resultType() {
            return DataTypes.StringType;
        }

        @Override
        public String name() {
            return "kept_tags_of_map";
        }

        @Override
        public boolean isResultNullable() {
            return false;
        }
    }

    /** Tags as text, in any encoding that TagText reads. */
    public static final class OfText implements ScalarFunction<UTF8String> {
        private static final long serialVersionUID = 1L;
        private transient KeptKeys keys;

        /** Called by generated code for every row. */
        public UTF8String invoke(UTF8String tags, UTF8String foldedKeys) {
            if (tags == null) {
                return KeptKeys.NO_TAGS;
            }
            keys = keys == null ? new KeptKeys() : keys;
            keys.keep(foldedKeys);
            return keys.text(tags);
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
            return "kept_tags_of_text";
        }
    }
}
