package io.apportion.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What product and finance report of Larkfield's features: outcomes and revenue. Rows are fields in file order. */
record ProductInputs(long seed) {
    static final List<String> OUTCOME_COLUMNS = List.of("outcome_id", "completed_on", "team", "feature", "state");
    static final List<String> REVENUE_COLUMNS = List.of("month", "feature", "currency", "revenue");

    private static final int WEEKEND_PERCENT = 55;

    Stream<List<String>> outcomes() {
        return DemoDays.all().stream()
                .flatMap(day -> Feature.all().stream().flatMap(feature -> outcomes(day, feature)));
    }

    /** Cents; November is earned up to the demo's last day only. */
    Stream<List<String>> revenue() {
        return DemoDays.periods().stream().flatMap(this::revenue);
    }

    private Stream<List<String>> outcomes(LocalDate day, Feature feature) {
        Draws draws = Draws.of(seed, "outcomes", day, feature.name());
        int usual = feature.outcomesPerDay();
        int count = DemoDays.isWeekend(day) ? usual * WEEKEND_PERCENT / 100 : usual;
        return IntStream.rangeClosed(1, count).mapToObj(number -> outcome(draws, day, feature, number));
    }

    private static List<String> outcome(Draws draws, LocalDate day, Feature feature, int number) {
        String id = String.format(Locale.ROOT, "%s-%s-%03d", feature.name(), day, number);
        int roll = draws.below(100);
        String refused = roll % 10 == 0 ? "draft" : "rejected";
        String state = roll < feature.committedPercent() ? "committed" : refused;
        return List.of(id, day.toString(), feature.team(), feature.name(), state);
    }

    private Stream<List<String>> revenue(YearMonth month) {
        List<List<String>> rows = new ArrayList<>();
        for (Feature feature : Feature.all()) {
            feature.revenuePerMonth()
                    .ifPresent(usual ->
                            rows.add(List.of(month.toString(), feature.name(), "USD", earned(month, feature, usual))));
        }
        return rows.stream();
    }

    private String earned(YearMonth month, Feature feature, long usual) {
        long percent = Draws.of(seed, "revenue", month, feature.name()).between(96, 104);
        boolean running = month.equals(YearMonth.from(DemoDays.LAST));
        int days = running ? DemoDays.LAST.getDayOfMonth() : month.lengthOfMonth();
        return BigDecimal.valueOf(usual * percent * days / month.lengthOfMonth(), 2)
                .toPlainString();
    }
}
