package io.apportion.night;

import io.apportion.delivery.InputFile;
import io.apportion.delivery.Unchanged;
import java.util.Collection;
import java.util.stream.Collectors;

/** Reads exports and logs once, sums them over everything the rules cannot tell apart, and keeps what was refused. */
final class Stage implements Step {
    private final Night night;
    private final Sources sources;

    Stage(Night night, Sources sources) {
        this.night = night;
        this.sources = sources;
    }

    @Override
    public String doing() {
        Collection<InputFile> files = night.plan().files();
        return "reading " + files.size() + " files of "
                + files.stream().map(InputFile::source).distinct().sorted().collect(Collectors.joining(", "));
    }

    @Override
    public void run() {
        WholeFiles.require(night.spark(), night.plan().stated());
        new SmallNight(night.spark(), night.plan().files()).onRawRows(this::sumRawRows);
        night.storeTogether(
                "staging/charge_group",
                "staging/inference_usage",
                "staging/user_usage_daily",
                "staging/tag_set",
                "staging/rejected_row",
                "audit/run_input");
        new Unchanged(night.spark().sparkContext().hadoopConfiguration())
                .require(night.plan().files());
    }

    private void sumRawRows() {
        FileViews.register(night.spark(), night.plan());
        SourceProgressView.register(night.spark(), night.plan());
        night.models().view("staging/final_day");
        sources.view(night.plan().months());
        night.holdTogether(
                "staging/charge_total", "staging/attempt_total", "staging/grouped_charge", "staging/grouped_usage");
        ReadableFiles.require(night.spark());
        CountedTwice.view(night, sources);
    }
}
