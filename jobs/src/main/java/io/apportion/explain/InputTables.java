package io.apportion.explain;

import java.util.Optional;

/** Optional inputs that the ledger was made with, as they stand now. */
public interface InputTables {
    /** Makes an input readable under the name of its table; says why not when it cannot be read. */
    Optional<String> unreadable(String table);
}
