package io.apportion.cli;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.golden.GoldenCase;
import io.apportion.golden.GoldenCheck;
import io.apportion.golden.GoldenFile;
import io.apportion.night.RehearsedNight;
import io.apportion.spark.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** The cases that a configuration names. */
final class RuleCases {
    private RuleCases() {}

    /** Reads all files; the problems of all of them are reported at once. */
    static List<GoldenCase> load(List<String> files) {
        List<GoldenCase> cases = new ArrayList<>();
        List<ApportionException> problems = new ArrayList<>();
        for (String file : files) {
            try {
                cases.addAll(GoldenFile.load(Path.of(file)));
            } catch (ApportionException e) {
                problems.add(e);
            }
        }
        if (!problems.isEmpty()) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    problems.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")),
                    problems.get(0).advice());
        }
        return cases;
    }

    /** Runs them, in a warehouse that is empty and gone afterwards; starts Spark only if there are any. */
    static void require(Setup setup, List<GoldenCase> cases) {
        if (cases.isEmpty()) {
            return;
        }
        Path nowhere = temporaryFolder();
        Sessions.open(nowhere.resolve("warehouse").toString());
        SparkSession spark = SparkSession.active().newSession();
        Sessions.registerSqlFunctions(spark);
        // Tables of a few rows: exchanging them between tasks takes longer than reading them.
        spark.conf().set("spark.sql.shuffle.partitions", "1");
        spark.conf().set("spark.sql.adaptive.enabled", "false");
        new GoldenCheck(new RehearsedNight(
                        spark,
                        setup.rules(),
                        setup.prices(),
                        setup.configuration().currency()))
                .require(cases);
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("apportion-cases");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new ApportionException(
                    Category.TRANSIENT,
                    "Cannot run the cases: no temporary folder can be made [" + e.getMessage() + "]",
                    "Check the folder that java.io.tmpdir names.",
                    e);
        }
    }
}
