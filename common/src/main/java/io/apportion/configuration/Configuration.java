package io.apportion.configuration;

import java.util.List;
import java.util.Optional;

/**
 * What a run reads and where it writes. Every path is a URI or an absolute local path.
 *
 * @param warehouse folder of the tables
 * @param billing bills, at least one
 * @param inference inference logs; none where no AI bill is to be split
 * @param ownership the ownership rules
 * @param prices own price cards, which override the shipped one; the later wins
 * @param inputs inputs that may be absent
 * @param currency ISO 4217 code that reports are written in
 * @param userKeyFile file that holds the key for hashing user ids; absent means user ids are null in every table
 * @param cases files of cases that the ownership rules must meet; a run does not read them
 */
public record Configuration(
        String warehouse,
        List<BillingSource> billing,
        List<InferenceSource> inference,
        String ownership,
        List<String> prices,
        OptionalInputs inputs,
        String currency,
        Optional<String> userKeyFile,
        List<String> cases) {
    /** Copies the lists. */
    public Configuration {
        billing = List.copyOf(billing);
        inference = List.copyOf(inference);
        prices = List.copyOf(prices);
        cases = List.copyOf(cases);
    }
}
