package io.apportion.model;

import io.apportion.golden.CellText;
import io.apportion.testing.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Rows of a contract from a table that gives only the columns that matter: the others are null where the contract allows
 * it, else a neutral value.
 */
public final class ContractFiller {
    private static final Map<String, String> BY_NAME =
            Map.of("billing_period", "2026-11", "month", "2026-11", "currency", "USD");

    private static final Map<DataType, String> BY_TYPE = Map.of(
            DataTypes.StringType, "-",
            DataTypes.DateType, "2026-11-02",
            DataTypes.TimestampType, "2026-11-02T00:00:00Z",
            DataTypes.BooleanType, "false");

    private ContractFiller() {}

    /** The rows; a column that the contract lacks, and an empty cell where it allows none, is refused. */
    public static List<Row> rows(Contract contract, CsvTable table) {
        List<String> unknown = new ArrayList<>(table.columns());
        unknown.removeAll(contract.columns());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Cannot fill " + contract.name() + ": it has no column " + unknown);
        }
        return table.rows().stream()
                .map(cells -> row(contract, table.columns(), cells))
                .toList();
    }

    private static Row row(Contract contract, List<String> columns, List<String> cells) {
        return RowFactory.create(Arrays.stream(contract.schema().fields())
                .map(field -> {
                    int given = columns.indexOf(field.name());
                    return given < 0 ? filler(field) : given(contract, field, cells.get(given));
                })
                .toArray());
    }

    private static Object given(Contract contract, StructField field, String cell) {
        if (cell == null && !field.nullable()) {
            throw new IllegalArgumentException("Cannot fill " + contract.name() + ": " + field.name()
                    + " must not be empty. Give it a value, or leave the column out.");
        }
        return CellText.value(cell, field.dataType());
    }

    private static Object filler(StructField field) {
        String text = BY_NAME.getOrDefault(field.name(), BY_TYPE.getOrDefault(field.dataType(), "0"));
        return field.nullable() ? null : CellText.value(text, field.dataType());
    }
}
