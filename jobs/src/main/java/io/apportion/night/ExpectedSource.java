package io.apportion.night;

import io.apportion.configuration.Configuration;
import io.apportion.delivery.InputFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source that the configuration says will deliver.
 *
 * @param kind what it delivers
 * @param name its name
 * @param settleDays days that it has to have gone past a day before that day is final
 */
record ExpectedSource(InputFile.Kind kind, String name, int settleDays) {
    /** Every source of a configuration, bills first. */
    static List<ExpectedSource> of(Configuration configuration) {
        Stream<ExpectedSource> bills = configuration.billing().stream()
                .map(bill -> new ExpectedSource(InputFile.Kind.BILLING, bill.name(), bill.settleDays()));
        Stream<ExpectedSource> logs = configuration.inference().stream()
                .map(log -> new ExpectedSource(InputFile.Kind.INFERENCE, log.name(), log.settleDays()));
        return Stream.concat(bills, logs).toList();
    }
}
