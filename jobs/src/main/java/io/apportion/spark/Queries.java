package io.apportion.spark;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;

/** Runs what a user typed, as long as it only reads. */
public final class Queries {
    private Queries() {}

    /** Rows of a query; a statement that would write, and a query that cannot be read, are refused. */
    public static Dataset<Row> rows(SparkSession spark, String text) {
        try {
            LogicalPlan plan = spark.sessionState().sqlParser().parsePlan(text);
            if (plan instanceof Command || plan instanceof ParsedStatement) {
                throw refused("it is not a query", "Only SELECT is answered; published tables change by runs alone.");
            }
            return spark.sql(text);
        } catch (ApportionException e) {
            throw e;
        } catch (Exception e) { // Scala throws AnalysisException without declaring it
            throw refused(
                    String.valueOf(e.getMessage())
                            .lines()
                            .limit(3)
                            .reduce((a, b) -> a + " " + b)
                            .orElse(""),
                    "`apportion schema` lists tables and columns.");
        }
    }

    private static ApportionException refused(String reason, String advice) {
        return new ApportionException(Category.USAGE, "Cannot run the query: " + reason, advice);
    }
}
