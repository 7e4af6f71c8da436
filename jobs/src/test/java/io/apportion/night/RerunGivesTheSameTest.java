package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.model.Contract;
import io.apportion.model.Contracts;
import io.apportion.testing.NightWorld;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The same inputs give the same rows in every table, on a machine with another time zone and language, with other
 * partitions, and whether Spark compiles the queries or not.
 */
class RerunGivesTheSameTest {
    private static final Map<String, String> OTHER_SETTINGS = Map.of(
            "spark.sql.shuffle.partitions", "7",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "true",
            "spark.sql.codegen.factoryMode", "FALLBACK");

    @Test
    void everyTableHoldsTheSameRows() {
        NightWorld first = SeededCompany.published();
        NightWorld second = SeededCompany.in(NightWorld.named("seeded-company-again"), SeededCompany.SEED);

        onAnotherMachine(() -> second.run(SeededCompany.LAST_DAY, OTHER_SETTINGS));

        assertThat(contents(second)).as("seed %d", SeededCompany.SEED).isEqualTo(contents(first));
    }

    private static void onAnotherMachine(Runnable night) {
        TimeZone zone = TimeZone.getDefault();
        Locale language = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            night.run();
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }

    /** A hash over the sorted rows of each table that a night fills; none may be empty, or it proves nothing. */
    private static Map<String, String> contents(NightWorld world) {
        Map<String, String> contents = new TreeMap<>();
        Contracts.all().stream()
                .filter(contract -> contract.stored() && !contract.layer().equals("audit"))
                .map(Contract::name)
                .forEach(table -> contents.put(table, contents(world, table)));
        contents.put("certificate", contents(world, "certificate"));
        return contents;
    }

    private static String contents(NightWorld world, String table) {
        List<String> rows = world.rows("select * from " + table).stream()
                .map(row -> String.join("|", row).replace(world.folder().toString(), ""))
                .sorted()
                .toList();
        assertThat(rows).as(table).isNotEmpty();
        return rows.size() + " rows " + sha256(String.join("\n", rows));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
