package io.apportion.ownership;

import io.apportion.fingerprint.Fingerprint;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the shares of a pool's recipients are weighed. */
public sealed interface Split {
    /** Adds what makes this split differ from others to a fingerprint. */
    void write(Fingerprint.Builder fingerprint);

    /** By each recipient's own direct cost. */
    record Proportional() implements Split {
        @Override
        public void write(Fingerprint.Builder fingerprint) {
            fingerprint.add("split", "proportional");
        }
    }

    /** The same for every recipient. */
    record Even() implements Split {
        @Override
        public void write(Fingerprint.Builder fingerprint) {
            fingerprint.add("split", "even");
        }
    }

    /**
     * By weights agreed beforehand.
     *
     * @param weights team, or {@code pool:} and the id of a pool, to weight, each above zero; only their proportion matters
     */
    record Fixed(SortedMap<String, BigDecimal> weights) implements Split {
        /** Copies the weights. */
        public Fixed {
            weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        }

        /** Weights in any order. */
        public static Fixed of(Map<String, BigDecimal> weights) {
            return new Fixed(new TreeMap<>(weights));
        }

        @Override
        public void write(Fingerprint.Builder fingerprint) {
            fingerprint.add("split", "fixed");
            weights.forEach((team, weight) -> fingerprint.add(
                    "weight." + team, weight.stripTrailingZeros().toPlainString()));
        }
    }

    /**
     * By measured use.
     *
     * @param driver what is measured, such as {@code gpu_seconds}
     */
    record Usage(String driver) implements Split {
        @Override
        public void write(Fingerprint.Builder fingerprint) {
            fingerprint.add("split", "usage").add("driver", driver);
        }
    }
}
