package io.apportion.testing;

import io.apportion.golden.CellText;
import io.apportion.golden.RowDifference;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.assertj.core.api.AbstractAssert;

/**
 * Compares rows with a table written by hand, as a bag and on the columns of that table only. Amounts are compared to the
 * last digit, whatever their scale.
 */
public final class RowAssert extends AbstractAssert<RowAssert, Dataset<Row>> {
    private RowAssert(Dataset<Row> rows) {
        super(rows, RowAssert.class);
    }

    /** Starts a comparison; few rows, for they are collected. */
    public static RowAssert assertThatRows(Dataset<Row> rows) {
        return new RowAssert(rows);
    }

    /** Fails unless the rows are those of the CSV, see {@link CsvTable}; shows the rows that differ. */
    public RowAssert areExactly(String csv) {
        return areExactly(CsvTable.parse(csv));
    }

    /** Fails unless the rows are those of the table; shows the rows that differ. */
    public RowAssert areExactly(CsvTable expected) {
        isNotNull();
        requireColumns(expected.columns());
        List<List<String>> wanted = expected.rows().stream()
                .map(row -> texts(expected.columns(), row))
                .toList();
        List<List<String>> found = found(expected.columns());
        RowDifference difference = RowDifference.of(expected.columns(), wanted, found);
        if (!difference.pairs().isEmpty()) {
            failWithMessage(
                    "%s",
                    "Rows differ: " + wanted.size() + " expected, " + found.size() + " found\n" + difference.shown());
        }
        return this;
    }

    private void requireColumns(List<String> columns) {
        List<String> known = List.of(actual.columns());
        List<String> unknown =
                columns.stream().filter(column -> !known.contains(column)).toList();
        if (!unknown.isEmpty()) {
            failWithMessage("%s", "Cannot compare: the rows have no column " + unknown + ", only " + known);
        }
    }

    private List<String> texts(List<String> columns, List<String> cells) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> CellText.of(CellText.value(cells.get(i), type(columns.get(i)))))
                .toList();
    }

    private DataType type(String column) {
        return actual.schema().apply(column).dataType();
    }

    private List<List<String>> found(List<String> columns) {
        Column[] selected = columns.stream().map(functions::col).toArray(Column[]::new);
        return actual.select(selected).collectAsList().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> CellText.of(row.get(i)))
                        .toList())
                .toList();
    }
}
