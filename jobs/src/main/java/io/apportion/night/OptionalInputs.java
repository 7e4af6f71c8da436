package io.apportion.night;

import io.apportion.configuration.Configuration;
import io.apportion.delivery.InputFile;
import io.apportion.export.InputFiles;
import io.apportion.export.OptionalInput;
import io.apportion.model.Contracts;
import io.apportion.model.Models;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/**
 * The inputs that people may deliver beside bills and logs, but for the exchange rates.
 *
 * @param filesByTable files by the table that they fill; none for an input that is absent
 */
record OptionalInputs(SortedMap<String, List<InputFile>> filesByTable) {
    /** Copies the map. */
    OptionalInputs {
        filesByTable = Collections.unmodifiableSortedMap(new TreeMap<>(filesByTable));
    }

    /** Those that a configuration names, as they are now. */
    static OptionalInputs of(SparkSession spark, Configuration configuration) {
        var inputs = configuration.inputs();
        SortedMap<String, List<InputFile>> files = new TreeMap<>();
        files.put("outcome", listed(spark, "outcomes", inputs.outcomes()));
        files.put("revenue", listed(spark, "revenue", inputs.revenue()));
        files.put("usage_driver", listed(spark, "usage_drivers", inputs.usageDrivers()));
        files.put("reallocation", listed(spark, "reallocations", inputs.reallocations()));
        return new OptionalInputs(files);
    }

    /** The files of one input; none when it is absent. */
    static List<InputFile> listed(SparkSession spark, String name, Optional<String> path) {
        InputFiles listing = new InputFiles(spark.sparkContext().hadoopConfiguration());
        return path.map(p -> listing.ofOptional(name, p)).orElse(List.of());
    }

    /** All files. */
    List<InputFile> files() {
        return filesByTable.values().stream().flatMap(List::stream).toList();
    }

    /** Makes each readable under the name of its table; entries of the journal that cannot be used are refused. */
    void view(SparkSession spark, Models models) {
        OptionalInput reader = new OptionalInput(spark);
        filesByTable.forEach((table, files) -> reader.view(Contracts.of(table), files));
        InputProblems.refuse(
                "reallocation",
                models.rows("attribution/reallocation_problem").collectAsList().stream()
                        .map(row -> row.getAs("reallocation_id") + " " + row.getAs("problem"))
                        .toList(),
                "Mend the entries of the reallocations input");
    }
}
