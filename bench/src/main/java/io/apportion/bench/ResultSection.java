package io.apportion.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The results of one size, as a section of a page. */
final class ResultSection {
    private static final int TASKS_SHOWN = 15;

    private final WorldSize size;
    private final StringBuilder text = new StringBuilder();

    private ResultSection(WorldSize size) {
        this.size = size;
    }

    /** Its heading; a page has one section for each. */
    static String heading(WorldSize size) {
        return Cells.whole(size.billingRows()) + " charges, " + Cells.whole(size.logRows()) + " calls, "
                + Cells.whole(size.tagSets()) + " tag sets";
    }

    /** Writes it. */
    static String of(
            WorldSize size,
            int warmingRounds,
            EngineRounds night,
            EngineRounds rival,
            ColdProcesses.Costs coldNight,
            ColdProcesses.Costs coldRival,
            long nightSpilledBytes) {
        ResultSection section = new ResultSection(size);
        section.line("## " + heading(size));
        section.line("");
        section.line(size.days() + " days, seed " + size.seed() + ", "
                + Cells.whole(night.attempts().get(0).numbers().rows().size())
                + " numbers equal to the last digit in every round. Seconds: median of "
                + night.attempts().size() + " rounds (fastest–slowest) after " + warmingRounds
                + " that are not measured.");
        section.line("");
        section.compare(night, rival, coldNight, coldRival, nightSpilledBytes);
        section.parts("Parts of the night, in its process", night.parts());
        section.parts("Processor time of the night's tasks, by model", section.longest(night.tasks()));
        section.parts("Parts of the rival, in its process", rival.parts());
        return section.text.toString();
    }

    /** Writes it for whole processes alone. */
    static String ofProcesses(WorldSize size, int numbers, ColdProcesses.Costs night, ColdProcesses.Costs rival) {
        ResultSection section = new ResultSection(size);
        section.line("## " + heading(size));
        section.line("");
        section.line(size.days() + " days, seed " + size.seed() + ", whole processes only, "
                + Cells.whole(numbers) + " numbers equal to the last digit. Seconds: median of "
                + night.each().size() + " (fastest–slowest).");
        section.line("");
        section.heads();
        section.processes(night, rival);
        section.row(
                "Raw rows a second, thousands",
                section.rate(night.times()),
                section.rate(rival.times()),
                Cells.ratio(rival.times().median(), night.times().median()));
        section.row(
                "Temporary files at most, spill and shuffle, MB",
                Cells.megabytes(night.spilledBytes()),
                Cells.megabytes(rival.spilledBytes()),
                "");
        section.line("");
        return section.text.toString();
    }

    private void compare(
            EngineRounds night,
            EngineRounds rival,
            ColdProcesses.Costs coldNight,
            ColdProcesses.Costs coldRival,
            long nightSpilledBytes) {
        heads();
        times("Raw Parquet to the ledger's numbers", night.toLedger(), rival.toLedger());
        row(
                "Raw rows a second, thousands",
                rate(night.toLedger()),
                rate(rival.toLedger()),
                Cells.ratio(rival.toLedger().median(), night.toLedger().median()));
        times("Pure scan of the columns needed", night.scan(), rival.scan());
        row(
                "Ledger ÷ own pure scan",
                Cells.ratio(night.toLedger().median(), night.scan().median()),
                Cells.ratio(rival.toLedger().median(), rival.scan().median()),
                "");
        row("Whole night, measured, audited and published", Cells.seconds(night.whole()), "does not do it", "");
        processes(coldNight, coldRival);
        row("Spilled to disk, MB", Cells.megabytes(nightSpilledBytes), Cells.megabytes(coldRival.spilledBytes()), "");
        line("");
    }

    private void heads() {
        row("", "Apportion", "DuckDB", "Apportion ÷ DuckDB");
        row("---", "---", "---", "---");
    }

    private void processes(ColdProcesses.Costs night, ColdProcesses.Costs rival) {
        times("Cold whole process, files warm", night.times(), rival.times());
        row(
                "Peak memory of that process, MB",
                Cells.megabytes(night.peakBytes()),
                Cells.megabytes(rival.peakBytes()),
                "");
    }

    private String rate(Samples samples) {
        return Cells.thousandsPerSecond(size.billingRows() + size.logRows(), samples.median());
    }

    private void times(String name, Samples night, Samples rival) {
        row(name, Cells.seconds(night), Cells.seconds(rival), Cells.ratio(night.median(), rival.median()));
    }

    private void parts(String title, Map<String, Samples> parts) {
        row(title, "Seconds");
        row("---", "---");
        new LinkedHashMap<>(parts).forEach((part, samples) -> row(part, Cells.seconds(samples)));
        line("");
    }

    private Map<String, Samples> longest(Map<String, Samples> tasks) {
        Map<String, Samples> longest = new LinkedHashMap<>();
        tasks.entrySet().stream()
                .limit(TASKS_SHOWN)
                .forEach(task -> longest.put("`" + task.getKey() + "`", task.getValue()));
        return longest;
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
