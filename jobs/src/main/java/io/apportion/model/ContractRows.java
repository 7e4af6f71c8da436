package io.apportion.model;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Holds rows to a contract: same columns, same order, same types, nothing null that must not be. */
public final class ContractRows {
    private ContractRows() {}

    /** The rows, with a guard on every column that must not be null; other columns or types are a defect. */
    public static Dataset<Row> guarded(Contract contract, Dataset<Row> rows) {
        requireSameColumns(contract, rows);
        return rows.select(Arrays.stream(contract.schema().fields())
                .map(field -> guarded(contract, field))
                .toArray(Column[]::new));
    }

    /** Fails unless names, order and types are those of the contract. */
    public static void requireSameColumns(Contract contract, Dataset<Row> rows) {
        List<String> promised = shape(contract.schema().fields());
        List<String> found = shape(rows.schema().fields());
        if (!promised.equals(found)) {
            throw new ApportionException(
                    Category.BUG,
                    "Cannot use the rows of " + contract.name() + ": they differ from the contract [promised "
                            + difference(promised, found) + "; found " + difference(found, promised) + "]",
                    "Mend the model or the contract in the sql module.");
        }
    }

    private static List<String> shape(StructField[] fields) {
        return Arrays.stream(fields)
                .map(field -> field.name() + " " + field.dataType().catalogString())
                .toList();
    }

    private static List<String> difference(List<String> left, List<String> right) {
        List<String> only =
                left.stream().filter(column -> !right.contains(column)).toList();
        return only.isEmpty() ? List.of("another order") : only;
    }

    private static Column guarded(Contract contract, StructField field) {
        if (field.nullable()) {
            return col(field.name());
        }
        String message = "Cannot write " + contract.name() + ": " + field.name() + " is null";
        Column guard = coalesce(col(field.name()), raise_error(lit(message)).cast(field.dataType()));
        return guard.as(Objects.requireNonNull(field.name()));
    }
}
