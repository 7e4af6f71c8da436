package io.apportion.columnar;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a scan asks, as a query of Spark's. */
final class ScanInSql {
    /** Asked for where there is no account, and by every service whose name ends in 1. */
    static final SeldomTexts SELDOM = new SeldomTexts(
            List.of("resource", "account"),
            List.of("service", "account"),
            texts -> texts[1] == null || (texts[0] != null && texts[0].endsWith("1")));

    private ScanInSql() {}

    /** The same question as a query. */
    static Dataset<Row> groups(SparkSession spark, GroupScan scan) {
        String[] paths = scan.files().stream()
                .map(file -> OpenFile.path(file).toString())
                .toArray(String[]::new);
        Dataset<Row> raw = spark.read().parquet(paths);
        raw.selectExpr("*", "_metadata.file_path AS file_path").createOrReplaceTempView("charge");
        List<String> values = new ArrayList<>();
        scan.groups().forEach(group -> values.add(asked(group, scan, sql(group, raw)) + " AS " + group.name()));
        for (GroupSum sum : scan.sums()) {
            boolean isAmount = sum instanceof GroupSum.Amount;
            values.add((isAmount ? exact(sum.column(), raw) : "CAST(" + sum.column() + " AS BIGINT)") + " AS "
                    + sum.name());
        }
        spark.sql("SELECT " + String.join(", ", values) + " FROM charge").createOrReplaceTempView("charge_value");
        List<String> columns = new ArrayList<>();
        scan.groups().forEach(group -> columns.add(group.name()));
        String keys = String.join(", ", columns);
        columns.add("COUNT(*) AS rows");
        for (GroupSum sum : scan.sums()) {
            String value = sum.name() + (sum instanceof GroupSum.Amount ? ".ledger" : "");
            columns.add("SUM(" + value + ")");
            if (sum instanceof GroupSum.Amount) {
                columns.add("SUM(" + sum.name() + ".residual)");
            }
            columns.add("COUNT(" + value + ")");
        }
        return spark.sql("SELECT " + String.join(", ", columns) + " FROM charge_value GROUP BY " + keys);
    }

    private static String asked(GroupColumn group, GroupScan scan, String value) {
        if (scan.seldom().isEmpty() || !SELDOM.columns().contains(group.name())) {
            return value;
        }
        return "CASE WHEN " + orNull("account", scan) + " IS NULL OR " + orNull("service", scan) + " LIKE '%1' THEN "
                + value + " END";
    }

    /** What the scan does not group by is null to those who ask. */
    private static String orNull(String column, GroupScan scan) {
        return scan.groups().stream().anyMatch(group -> group.name().equals(column)) ? column : "CAST(NULL AS STRING)";
    }

    private static String sql(GroupColumn group, Dataset<Row> raw) {
        if (group instanceof GroupColumn.Value value) {
            return value.type() == GroupColumn.Type.WHOLE ? "CAST(" + value.column() + " AS BIGINT)" : value.column();
        }
        if (group instanceof GroupColumn.Day day) {
            return "CAST(" + day.column() + " AS DATE)";
        }
        if (group instanceof GroupColumn.Presence presence) {
            return presence.column() + " IS NOT NULL";
        }
        if (group instanceof GroupColumn.HasAmount amount) {
            return exact(amount.column(), raw) + ".ledger IS NOT NULL";
        }
        if (group instanceof GroupColumn.KeptTags tags) {
            return "fn.kept_tags(" + tags.column() + ", '" + tags.foldedKeys() + "')";
        }
        return "regexp_replace(file_path, '^file:/+', '/')";
    }

    private static String exact(String column, Dataset<Row> raw) {
        boolean isDouble = raw.schema().apply(column).dataType().typeName().equals("double");
        return "fn.exact_amount(" + (isDouble ? column : "CAST(" + column + " AS STRING)") + ")";
    }

    /** Rows of the reader are parts of groups. */
    static Dataset<Row> addedUp(Dataset<Row> parts, GroupScan scan) {
        parts.createOrReplaceTempView("part");
        List<String> columns = new ArrayList<>();
        List<String> keys = scan.groups().stream().map(GroupColumn::name).toList();
        columns.addAll(keys);
        columns.add("SUM(rows) AS rows");
        for (GroupSum sum : scan.sums()) {
            columns.add("SUM(" + sum.name() + ")");
            if (sum instanceof GroupSum.Amount amount) {
                columns.add("SUM(" + amount.residualName() + ")");
            }
            columns.add("SUM(" + sum.rowsName() + ")");
        }
        return parts.sparkSession()
                .sql("SELECT " + String.join(", ", columns) + " FROM part GROUP BY " + String.join(", ", keys));
    }
}
