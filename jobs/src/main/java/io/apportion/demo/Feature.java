package io.apportion.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the forty features of Larkfield, a line of {@code features.csv}.
 *
 * @param team the team that owns it
 * @param fleet how many resources of each kind it runs on
 * @param cpuPercent its part of the shared cluster's processors, percent of capacity
 * @param gpuPercent its part of the shared GPU pool, percent of capacity
 * @param ai how it calls a model; empty when it does not
 * @param revenuePerMonth US dollars; empty when it earns nothing of its own
 * @param outcomesPerDay results on a working day
 * @param committedPercent how many of them users keep
 */
record Feature(
        String team,
        String name,
        String costCenter,
        Map<String, Integer> fleet,
        int cpuPercent,
        int gpuPercent,
        Optional<AiUse> ai,
        Optional<Long> revenuePerMonth,
        int outcomesPerDay,
        int committedPercent) {
    /** Kinds of resource, as in {@code fleet.csv}. */
    static final List<String> KINDS =
            List.of("server", "database", "bucket", "azure_vm", "azure_store", "gcp_dataset", "gcp_pod");

    private static final List<Feature> ALL =
            CatalogFile.rows("features.csv").stream().map(Feature::read).toList();

    static List<Feature> all() {
        return ALL;
    }

    /** The features that call a model through a channel, {@code gateway} or {@code batch}. */
    static Stream<Feature> calling(String channel) {
        return ALL.stream()
                .filter(feature -> feature.ai()
                        .filter(use -> use.channel().equals(channel))
                        .isPresent());
    }

    private static Feature read(NamedCsvRecord row) {
        return new Feature(
                row.getField("team"),
                row.getField("feature"),
                row.getField("cost_center"),
                KINDS.stream().collect(Collectors.toMap(kind -> kind, kind -> number(row, kind))),
                number(row, "cpu_percent"),
                number(row, "gpu_percent"),
                AiUse.read(row),
                Optional.of(row.getField("revenue"))
                        .filter(text -> !text.isEmpty())
                        .map(Long::valueOf),
                number(row, "outcomes"),
                number(row, "committed_percent"));
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
