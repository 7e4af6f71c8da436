package io.apportion.columnar;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The same groups by Spark alone: for files that the reader does not cover, and what the reader is held to. */
final class PlainGroups {
    private static final DecimalType LEDGER = DataTypes.createDecimalType(38, 18);
    private static final DecimalType RESIDUAL = DataTypes.createDecimalType(38, 30);

    private final GroupScan scan;
    private final Dataset<Row> rows;

    private PlainGroups(GroupScan scan, Dataset<Row> rows) {
        this.scan = scan;
        this.rows = rows;
    }

    /** Groups of the scan's files, which must be of one schema. */
    static Dataset<Row> of(SparkSession spark, GroupScan scan) {
        String[] paths = scan.files().stream()
                .map(file -> OpenFile.path(file).toString())
                .toArray(String[]::new);
        return new PlainGroups(scan, spark.read().parquet(paths)).grouped();
    }

    private Dataset<Row> grouped() {
        List<Column> columns = new ArrayList<>();
        scan.groups().forEach(group -> columns.add(group(group).as(group.name())));
        List<Column> totals = new ArrayList<>();
        for (GroupSum each : scan.sums()) {
            String name = each.name();
            columns.add(value(each).as(name));
            totals.add(sum(quoted(name)).as(name));
            if (each instanceof GroupSum.Amount amount) {
                columns.add(residual(amount.column()).as(amount.residualName()));
                totals.add(sum(quoted(amount.residualName())).as(amount.residualName()));
            }
            totals.add(count(quoted(name)).as(each.rowsName()));
        }
        Column[] keys =
                scan.groups().stream().map(group -> quoted(group.name())).toArray(Column[]::new);
        return rows.select(columns.toArray(Column[]::new))
                .groupBy(keys)
                .agg(count(lit(1)).as(GroupScan.ROWS), totals.toArray(Column[]::new));
    }

    private Column group(GroupColumn group) {
        if (group instanceof GroupColumn.FilePath) {
            return regexp_replace(col("_metadata.file_path"), "^file:/+", "/");
        }
        if (group instanceof GroupColumn.Value value) {
            return raw(value.column(), DataTypes.StringType).cast(value.type().sqlType());
        }
        if (group instanceof GroupColumn.Day day) {
            Column time = raw(day.column(), DataTypes.TimestampType);
            return (isText(day.column()) ? try_to_timestamp(time) : time).cast(DataTypes.DateType);
        }
        if (group instanceof GroupColumn.Presence presence) {
            return raw(presence.column(), DataTypes.StringType).isNotNull();
        }
        if (group instanceof GroupColumn.HasAmount amount) {
            return amount(amount.column()).isNotNull();
        }
        GroupColumn.KeptTags tags = (GroupColumn.KeptTags) group;
        return call_function("fn.kept_tags", tags(tags.column()), lit(tags.foldedKeys()));
    }

    private Column tags(String name) {
        Column raw = raw(name, DataTypes.StringType);
        DataType type = field(name).map(StructField::dataType).orElse(DataTypes.StringType);
        if (type instanceof StructType || type instanceof ArrayType) {
            return to_json(raw);
        }
        return type instanceof MapType ? raw : raw.cast(DataTypes.StringType);
    }

    private Column value(GroupSum each) {
        if (each instanceof GroupSum.Amount) {
            return amount(each.column());
        }
        Column raw = raw(each.column(), DataTypes.LongType);
        return isText(each.column()) ? raw.try_cast(DataTypes.LongType) : raw.cast(DataTypes.LongType);
    }

    private Column amount(String name) {
        Column raw = raw(name, LEDGER);
        return fitsLedger(name) ? raw.cast(LEDGER) : exact(name, raw).getField("ledger");
    }

    private Column residual(String name) {
        Column raw = raw(name, LEDGER);
        return fitsLedger(name)
                ? when(raw.isNotNull(), lit(0).cast(RESIDUAL))
                : exact(name, raw).getField("residual");
    }

    private Column exact(String name, Column raw) {
        boolean isDouble = field(name)
                .filter(field -> field.dataType().equals(DataTypes.DoubleType))
                .isPresent();
        return call_function("fn.exact_amount", isDouble ? raw : raw.cast(DataTypes.StringType));
    }

    private boolean fitsLedger(String name) {
        DataType type = field(name).map(StructField::dataType).orElse(LEDGER);
        if (type instanceof DecimalType decimal) {
            return decimal.scale() <= LEDGER.scale() && decimal.precision() - decimal.scale() <= 20;
        }
        return type.equals(DataTypes.LongType) || type.equals(DataTypes.IntegerType);
    }

    private boolean isText(String name) {
        return field(name)
                .filter(field -> field.dataType() instanceof StringType)
                .isPresent();
    }

    /** The column, or nulls where a file may lack it and does. */
    private Column raw(String name, DataType typeOfNone) {
        return field(name).isEmpty() && scan.missing() == GroupScan.Missing.NULL
                ? lit(null).cast(typeOfNone)
                : quoted(name);
    }

    private Optional<StructField> field(String name) {
        for (StructField field : rows.schema().fields()) {
            if (field.name().equalsIgnoreCase(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static Column quoted(String name) {
        return col("`" + name.replace("`", "``") + "`");
    }
}
