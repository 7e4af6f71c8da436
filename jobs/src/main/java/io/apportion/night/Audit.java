package io.apportion.night;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.model.Check;
import io.apportion.model.Contracts;
import io.apportion.spark.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Proves the books: the certificate and every check. A failure leaves the run unseen by readers. */
final class Audit implements Step {
    private static final int SAMPLE_ROWS_MAX = 5;
    private static final int OFFENDERS_MAX = 10_000;

    private final Night night;

    Audit(Night night) {
        this.night = night;
    }

    @Override
    public String doing() {
        return "auditing the books";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(night.store("audit/certificate"), Piece.alone(this::check));
    }

    private void check() {
        List<Row> results = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        List<Check> checks = Check.all();
        Map<String, Map<String, List<Row>>> found = new ConcurrentHashMap<>();
        Flow.run(checks.stream()
                .map(check -> Piece.reading(Set.of(), () -> found.put(check.name(), offenders(check))))
                .toList());
        for (Check check : checks) {
            Map<String, List<Row>> offenders = found.get(check.name());
            night.plan()
                    .months()
                    .forEach(month -> results.add(result(check, month, offenders.getOrDefault(month, List.of()))));
            if (check.severity() == Check.Severity.FAIL && !offenders.isEmpty()) {
                failures.add(describe(check, offenders));
            }
        }
        night.store(
                "check_result",
                night.spark()
                        .createDataFrame(results, Contracts.of("check_result").schema())
                        .coalesce(1));
        requireBalanced(failures);
    }

    /** Offending rows by month. Enough of them to show and to count; more would say nothing new. */
    private Map<String, List<Row>> offenders(Check check) {
        Map<String, List<Row>> byMonth = new TreeMap<>();
        List<Row> offenders = Jobs.named(
                night.spark(),
                "checks/" + check.name(),
                () -> night.spark().sql(check.text()).limit(OFFENDERS_MAX).collectAsList());
        for (Row row : offenders) {
            byMonth.computeIfAbsent(row.getAs("billing_period"), month -> new ArrayList<>())
                    .add(row);
        }
        return byMonth;
    }

    private static Row result(Check check, String month, List<Row> offenders) {
        return RowFactory.create(
                month,
                check.name(),
                check.severity().name(),
                offenders.isEmpty(),
                (long) offenders.size(),
                offenders.isEmpty() ? null : sample(offenders),
                check.advice());
    }

    private static String sample(List<Row> offenders) {
        return offenders.stream().limit(SAMPLE_ROWS_MAX).map(Row::json).toList().toString();
    }

    private static String describe(Check check, Map<String, List<Row>> offenders) {
        List<Row> first = offenders.values().iterator().next();
        return check.name() + ": " + check.advice() + " " + sample(first);
    }

    private void requireBalanced(List<String> failures) {
        if (!failures.isEmpty()) {
            throw new ApportionException(
                    Category.UNBALANCED,
                    "Cannot publish run " + night.runId() + ": the books do not balance " + failures,
                    "Nothing was published; readers still see the last good night. The rows stay in internal.check_result"
                            + " and internal.certificate under this run; each check says what to do.");
        }
    }
}
