package io.apportion.bench;

import java.time.Duration;

/** Something that can do it. */
sealed interface Engine permits ApportionEngine, DuckDbEngine {
    /** From raw files to numbers, with nothing kept from an earlier attempt. */
    Attempt attempt();

    /** Reads the columns that the numbers need, and nothing else. */
    Duration scan();
}
