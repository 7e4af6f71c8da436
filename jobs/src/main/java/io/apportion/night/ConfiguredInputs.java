package io.apportion.night;

import io.apportion.configuration.Configuration;
import io.apportion.error.ApportionException;
import io.apportion.explain.InputTables;
import io.apportion.export.OptionalInput;
import io.apportion.model.Contracts;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** The optional inputs that the configuration names now; one that it does not name is an empty table. */
public final class ConfiguredInputs implements InputTables {
    private final SparkSession spark;
    private final Map<String, Optional<String>> paths;

    /** Of a configuration, in a session. */
    public ConfiguredInputs(SparkSession spark, Configuration configuration) {
        this.spark = spark;
        this.paths = Map.of(
                "reallocation", configuration.inputs().reallocations(),
                "usage_driver", configuration.inputs().usageDrivers());
    }

    @Override
    public Optional<String> unreadable(String table) {
        try {
            new OptionalInput(spark).view(Contracts.of(table), OptionalInputs.listed(spark, table, paths.get(table)));
            return Optional.empty();
        } catch (ApportionException e) {
            return Optional.of(e.getMessage());
        }
    }
}
