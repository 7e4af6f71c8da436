package io.apportion.spark;

import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** What a query reads, as it is written: nothing has to be there yet. */
public final class TablesRead {
    private TablesRead() {}

    /**
     * Names of all tables and views that a query names anywhere, its own named queries among them: those cannot be told from
     * tables without looking at where they may be read.
     */
    public static Set<String> by(SparkSession spark, String query) {
        Set<String> names = new TreeSet<>();
        try {
            add(spark.sessionState().sqlParser().parsePlan(query), names);
        } catch (ParseException e) {
            throw new IllegalArgumentException("Cannot read the query: " + query, e);
        }
        return names;
    }

    private static void add(LogicalPlan plan, Set<String> names) {
        if (plan instanceof UnresolvedRelation relation) {
            names.add(relation.name());
        }
        addAll(plan.children(), names);
        addAll(plan.innerChildren(), names);
        addAll(plan.subqueries(), names);
    }

    private static void addAll(Iterable<?> plans, Set<String> names) {
        for (Object plan : CollectionConverters.asJava(plans)) {
            if (plan instanceof LogicalPlan part) {
                add(part, names);
            }
        }
    }
}
