package io.apportion.export;

import io.apportion.configuration.BillingFormat;
import io.apportion.configuration.InferenceFormat;
import io.apportion.model.Contract;
import io.apportion.model.Contracts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A shape that bills or logs are delivered in: a contract in sql/tables and, unless its rows are those of the hub already,
 * a model in sql/models/staging that makes them so.
 *
 * @param contract what is read from its files
 * @param hub contract that the rows of every shape of the kind end in
 */
public record Shape(Contract contract, Contract hub) {
    private static final String BILLING_HUB = "focus_export";
    private static final String INFERENCE_HUB = "inference_log";

    /** The shape of a bill. */
    public static Shape of(BillingFormat format) {
        return of(format, "_export", BILLING_HUB);
    }

    /** The shape of a log. */
    public static Shape of(InferenceFormat format) {
        return of(format, "_log", INFERENCE_HUB);
    }

    private static Shape of(Enum<?> format, String ending, String hub) {
        return new Shape(Contracts.of(format.name().toLowerCase(Locale.ROOT) + ending), Contracts.of(hub));
    }

    /** The model that brings rows of the shape to the hub; empty when they are there already. */
    public Optional<String> model() {
        return contract.equals(hub) ? Optional.empty() : Optional.of("staging/" + hub.name() + "/" + contract.name());
    }

    /** The model of what a bill of the shape adds up to by itself; empty where that is the sum of BilledCost. */
    public Optional<String> totalModel() {
        return model().map(any -> "staging/native_total/" + contract.name());
    }

    /** Names of data files of the shape; anything else in a folder is left alone. */
    Pattern fileNames() {
        String endings = Arrays.stream(contract.properties().get("files").split(","))
                .map(String::strip)
                .map(ending -> ending.equals("parquet") ? ending : ending + "(\\.gz)?")
                .collect(Collectors.joining("|"));
        return Pattern.compile(".*\\.(" + endings + ")");
    }
}
