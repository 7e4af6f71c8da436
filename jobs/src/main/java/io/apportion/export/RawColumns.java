package io.apportion.export;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a file, found by name whatever their case, turned into the types of our contracts. A column that is not
 * there is null.
 */
final class RawColumns {
    private static final DecimalType LEDGER = DataTypes.createDecimalType(38, 18);
    private static final DecimalType RESIDUAL = DataTypes.createDecimalType(38, 30);

    private final Map<String, StructField> fields = new HashMap<>();

    RawColumns(StructType schema) {
        for (StructField field : schema.fields()) {
            fields.putIfAbsent(folded(field.name()), field);
        }
    }

    /** Those of the names that the file has no column of. */
    List<String> missing(List<String> names) {
        return names.stream().filter(name -> find(name).isEmpty()).toList();
    }

    /** Text; what exporters write for "nothing" is null. */
    Column text(String name) {
        return find(name)
                .map(field -> field.dataType() instanceof StringType
                        ? present(column(field))
                        : column(field).cast(DataTypes.StringType))
                .orElse(lit(null).cast(DataTypes.StringType));
    }

    /** A time in UTC; null when absent or not a time. */
    Column time(String name) {
        return find(name)
                .map(field -> field.dataType() instanceof StringType
                        ? try_to_timestamp(present(column(field)))
                        : column(field).cast(DataTypes.TimestampType))
                .orElse(lit(null).cast(DataTypes.TimestampType));
    }

    /** An amount to 18 decimals. */
    Column amount(String name) {
        return find(name)
                .map(field -> fitsLedger(field.dataType())
                        ? column(field).cast(LEDGER)
                        : exact(field).getField("ledger"))
                .orElse(lit(null).cast(LEDGER));
    }

    /** What an amount holds beyond 18 decimals. */
    Column residual(String name) {
        return find(name)
                .map(field -> fitsLedger(field.dataType())
                        ? when(column(field).isNotNull(), lit(0).cast(RESIDUAL))
                        : exact(field).getField("residual"))
                .orElse(lit(null).cast(RESIDUAL));
    }

    /** A count; null when absent or not a whole number. */
    Column count(String name) {
        return find(name)
                .map(field -> field.dataType() instanceof StringType
                        ? present(column(field)).try_cast(DataTypes.LongType)
                        : column(field).cast(DataTypes.LongType))
                .orElse(lit(null).cast(DataTypes.LongType));
    }

    /** Tags that are kept, as canonical text; null when the text cannot be read, {@code []} without such a column. */
    Column keptTags(String name, String foldedKeys) {
        return find(name)
                .map(field -> call_function(
                        "fn.kept_tags",
                        field.dataType() instanceof MapType ? column(field) : present(column(field)),
                        lit(foldedKeys)))
                .orElse(lit("[]"));
    }

    /** A map of texts; null without such a column. */
    Column textMap(String name) {
        DataType texts = DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);
        return find(name)
                .map(field -> column(field).cast(texts))
                .orElse(lit(null).cast(texts));
    }

    private Optional<StructField> find(String name) {
        return Optional.ofNullable(fields.get(folded(name)));
    }

    private static String folded(String name) {
        return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Column column(StructField field) {
        return col("`" + field.name().replace("`", "``") + "`");
    }

    private static Column present(Column text) {
        return when(trim(text).isin("", "NULL", "null", "\\N"), lit(null)).otherwise(text);
    }

    private static Column exact(StructField field) {
        return call_function(
                "fn.exact_amount",
                field.dataType().equals(DataTypes.DoubleType)
                        ? column(field)
                        : column(field).cast(DataTypes.StringType));
    }

    /** Whether every value of the type is exact at 18 decimals and fits 20 digits before them. */
    private static boolean fitsLedger(DataType type) {
        if (type instanceof DecimalType decimal) {
            return decimal.scale() <= LEDGER.scale() && decimal.precision() - decimal.scale() <= 20;
        }
        return type.equals(DataTypes.LongType) || type.equals(DataTypes.IntegerType);
    }
}
