package io.apportion.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Measured use of the shared cluster and GPUs. A day of a driver sums to what the nodes offer, idle time included. */
record CapacityInput(long seed) {
    static final List<String> COLUMNS = List.of("usage_date", "driver", "team", "feature", "quantity");
    static final long CPU_SECONDS_PER_DAY = 86_400L * SharedCharges.CLUSTER_NODES * SharedCharges.CPUS_PER_NODE;
    static final long GPU_SECONDS_PER_DAY = 86_400L * SharedCharges.GPU_NODES;

    private static final int WEEKEND_PERCENT = 70;

    Stream<List<String>> rows() {
        return DemoDays.all().stream()
                .flatMap(day -> Stream.concat(
                        rows(day, "cpu_seconds", CPU_SECONDS_PER_DAY, Feature::cpuPercent),
                        rows(day, "gpu_seconds", GPU_SECONDS_PER_DAY, Feature::gpuPercent)));
    }

    private Stream<List<String>> rows(LocalDate day, String driver, long capacity, ToIntFunction<Feature> percent) {
        List<List<String>> rows = new ArrayList<>();
        long idle = capacity;
        for (Feature feature : Feature.all()) {
            if (percent.applyAsInt(feature) > 0) {
                long used = used(day, driver, feature, capacity * percent.applyAsInt(feature) / 100);
                idle -= used;
                rows.add(row(day, driver, feature.team(), feature.name(), used));
            }
        }
        rows.add(row(day, driver, "(idle)", "(unattributed)", idle));
        return rows.stream();
    }

    private long used(LocalDate day, String driver, Feature feature, long usual) {
        long workday = usual * Draws.of(seed, driver, day, feature.name()).between(80, 110) / 100;
        return DemoDays.isWeekend(day) ? workday * WEEKEND_PERCENT / 100 : workday;
    }

    private static List<String> row(LocalDate day, String driver, String team, String feature, long quantity) {
        return List.of(day.toString(), driver, team, feature, Long.toString(quantity));
    }
}
