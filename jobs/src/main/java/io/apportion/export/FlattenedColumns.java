package io.apportion.export;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;

import io.apportion.tags.MistypedKeys;
import io.apportion.tags.TagKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Tags that stand in a column each, such as {@code resourceTags/user:team}. Only columns of kept keys, and of keys that
 * resemble one, are read.
 */
record FlattenedColumns(StructType schema, String foldedKeys) {
    /** The columns whose names begin so, as one map; empty when none holds a kept key. */
    Optional<Column> startingWith(String prefix) {
        Set<String> kept = Set.of(foldedKeys.split(","));
        MistypedKeys mistyped = new MistypedKeys(kept);
        List<Column> pairs = new ArrayList<>();
        for (StructField field : schema.fields()) {
            String name = field.name().replace(RawColumns.NO_WIDTH, "");
            if (name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))) {
                String key = name.substring(prefix.length());
                if (kept.contains(TagKey.fold(key)) || mistyped.meant(key).isPresent()) {
                    pairs.add(lit(key));
                    pairs.add(RawColumns.quoted(field.name()).cast(DataTypes.StringType));
                }
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(map(pairs.toArray(Column[]::new)));
    }
}
