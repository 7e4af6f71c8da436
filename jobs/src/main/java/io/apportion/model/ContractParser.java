package io.apportion.model;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.plans.logical.CreateTable;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedTableSpec;
import scala.jdk.javaapi.CollectionConverters;

/** Reads CREATE TABLE files. The only class that knows how Spark's parser spells them; needs no session. */
final class ContractParser {
    private ContractParser() {}

    /** The contract in a file such as {@code tables/marts/team_cost_daily.sql}. */
    static Contract parse(String path) {
        var plan = (CreateTable) new CatalystSqlParser().parsePlan(withoutSemicolon(SqlFolder.text(path)));
        var spec = (UnresolvedTableSpec) plan.tableSpec();
        Map<String, String> properties = new HashMap<>(CollectionConverters.asJava(spec.properties()));
        String[] folders = path.split("/");
        return new Contract(
                tableName(path),
                folders[folders.length - 2],
                spec.comment().getOrElse(() -> ""),
                plan.tableSchema(),
                !plan.partitioning().isEmpty(),
                Map.copyOf(properties));
    }

    private static String tableName(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".sql".length());
    }

    private static String withoutSemicolon(String text) {
        return text.stripTrailing().replaceAll(";$", "");
    }
}
