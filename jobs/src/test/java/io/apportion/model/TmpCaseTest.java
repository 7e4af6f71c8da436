package io.apportion.model;

import io.apportion.spark.Sessions;
import io.apportion.testing.SparkExtension;
import java.nio.file.Path;
import org.apache.spark.sql.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class TmpCaseTest {
    @Test
    void run(SparkSession shared) {
        SparkSession spark = shared.newSession();
        Sessions.registerSqlFunctions(spark);
        CaseRunner runner = new CaseRunner(spark);
        for (ModelCase c : ModelCase.under(Path.of("..", "sql", "cases", "attribution", "moved_cost"))) {
            ModelCase one = new ModelCase(Path.of("..", "sql", "cases"), c.folder());
            System.out.println(one);
            runner.rows(one).show(100, 60);
            for (Row r : one.expected().rows().stream()
                    .map(x -> RowFactory.create(x.toArray()))
                    .toList()) System.out.println(r);
        }
        spark.sql(
                        "select int(-1) * CAST(1.123456789012345678 AS DECIMAL(37, 18)) x, CAST(stack AS DECIMAL(10,0)) FROM (SELECT stack(2,-1,1) AS stack)")
                .show(false);
        spark.sql(
                        "select typeof(sign * CAST(1.123456789012345678 AS DECIMAL(37, 18))), sign * CAST(1.123456789012345678 AS DECIMAL(37, 18)) FROM (SELECT stack(2,-1,1) AS sign)")
                .show(false);
    }
}
