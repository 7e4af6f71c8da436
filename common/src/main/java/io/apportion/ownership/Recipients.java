package io.apportion.ownership;

import io.apportion.fingerprint.Fingerprint;
import java.util.List;

/** Who pays for a pool. */
public sealed interface Recipients {
    /** Adds what makes these recipients differ from others to a fingerprint. */
    void write(Fingerprint.Builder fingerprint);

    /** Every team that has a weight. */
    record Everyone() implements Recipients {
        @Override
        public void write(Fingerprint.Builder fingerprint) {
            fingerprint.add("to", "all");
        }
    }

    /**
     * Named teams and pools and no other.
     *
     * @param names alphabetical, at least one; a pool as {@code pool:} and its id
     */
    record Teams(List<String> names) implements Recipients {
        /** Sorts the names: their order as written means nothing. */
        public Teams {
            names = names.stream().sorted().toList();
        }

        @Override
        public void write(Fingerprint.Builder fingerprint) {
            fingerprint.add("to", names);
        }
    }
}
