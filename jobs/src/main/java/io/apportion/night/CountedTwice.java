package io.apportion.night;

import io.apportion.model.Contracts;
import java.util.List;

/**
 * Makes what may have been delivered twice readable for the checks. Looking costs another look at every charge, so it is
 * done only where it can find something: one export cannot overlap itself, and a bill without parts repeats none.
 */
final class CountedTwice {
    private CountedTwice() {}

    /** Registers export_scope and split_origin; charge_total must be there. */
    static void view(Night night, Sources sources) {
        view(night, "export_scope", FileViews.haveSeveralExports(night.plan()));
        boolean hasParts =
                !night.spark().table("charge_total").where("split_rows > 0").isEmpty();
        if (hasParts) {
            sources.viewCharges(night.plan().months());
        }
        SmallNight.onRawRows(night.spark(), night.plan().files(), () -> view(night, "split_origin", hasParts));
    }

    private static void view(Night night, String table, boolean possible) {
        if (possible) {
            night.models().materialise("staging/" + table);
        } else {
            night.spark()
                    .createDataFrame(List.of(), Contracts.of(table).schema())
                    .createOrReplaceTempView(table);
        }
    }
}
