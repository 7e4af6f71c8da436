package io.apportion.golden;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.night.RehearsedNight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;

/** Holds the rules to cases: the steps of the night place the charges given, and every line must be the one expected. */
public final class GoldenCheck {
    private final RehearsedNight night;

    /** Checks in a session of its own; it overwrites views there. */
    public GoldenCheck(RehearsedNight night) {
        this.night = night;
    }

    /**
     * Runs every case, also after one has failed.
     *
     * @throws ApportionException of category CONFIGURATION with the rows that differ, case by case
     */
    public void require(List<GoldenCase> cases) {
        List<String> failures =
                cases.stream().flatMap(one -> failure(one).stream()).toList();
        if (!failures.isEmpty()) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot accept the ownership rules: " + failures.size() + " of " + cases.size()
                            + " cases come out otherwise\n" + String.join("\n", failures),
                    "Correct the rules, or what the case expects.");
        }
    }

    /** The rows that differ, as text; empty when the case comes out as expected. */
    public Optional<String> failure(GoldenCase given) {
        try {
            Dataset<Row> ledger = night.ledger(given.given());
            Dataset<Row> found = summed(ledger, given.columns());
            List<List<String>> expected =
                    given.expected().stream().map(row -> texts(found, row)).toList();
            String shown = RowDifference.of(given.columns(), expected, rows(found))
                            .pairs()
                            .isEmpty()
                    ? ""
                    : RowDifference.of(given.columns(), expected, rows(found)).shown();
            return shown.isEmpty() ? Optional.empty() : Optional.of(told(given, shown));
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            return Optional.of(told(given, "what it expects cannot be read: " + e.getMessage() + "\n"));
        }
    }

    private static String told(GoldenCase given, String what) {
        return "  " + given.location() + ": " + given.name() + "\n"
                + what.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    /** Lines that the case does not tell apart are one. */
    private static Dataset<Row> summed(Dataset<Row> ledger, List<String> columns) {
        List<Column> told = new ArrayList<>();
        List<Column> sums = new ArrayList<>();
        for (String word : columns) {
            String column = GoldenFile.EXPECTED.get(word);
            boolean amount = column.endsWith("_cost");
            (amount ? sums : told)
                    .add(
                            amount
                                    ? sum(col(column)).cast("decimal(38,18)").as(word)
                                    : col(column).as(word));
        }
        Dataset<Row> rows = sums.isEmpty()
                ? ledger.select(told.toArray(Column[]::new)).distinct()
                : ledger.groupBy(told.toArray(Column[]::new))
                        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
        return rows.select(columns.stream().map(word -> col(word)).toArray(Column[]::new));
    }

    private static List<String> texts(Dataset<Row> found, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> CellText.of(CellText.value(cells.get(i), type(found, i))))
                .toList();
    }

    private static DataType type(Dataset<Row> found, int column) {
        return found.schema().apply(column).dataType();
    }

    private static List<List<String>> rows(Dataset<Row> found) {
        return found.collectAsList().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> CellText.of(row.get(i)))
                        .toList())
                .toList();
    }
}
