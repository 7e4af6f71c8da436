package io.apportion.ownership;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads weights of which only the proportion matters. */
final class WeightReader {
    private static final Pattern WEIGHT = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");

    private WeightReader() {}

    /** The weight; empty, with the problem noted, when it is not a decimal above zero. */
    static Optional<BigDecimal> read(Section section, Scalar text) {
        Optional<BigDecimal> weight = Optional.of(text.text())
                .filter(digits -> WEIGHT.matcher(digits).matches())
                .map(BigDecimal::new)
                .filter(number -> number.signum() > 0);
        if (weight.isEmpty()) {
            section.problem(
                    text.location(),
                    "weight " + text.text() + " in " + section.name() + " is not a decimal above zero",
                    "Write digits such as 70 or 12.5; only their proportion matters.");
        }
        return weight;
    }
}
