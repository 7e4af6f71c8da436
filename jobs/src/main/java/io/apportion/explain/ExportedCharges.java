package io.apportion.explain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Charges as they still stand in the exports. */
public interface ExportedCharges {
    /** Why charges of these sources in a month cannot be read any more; empty when they can. */
    Optional<String> missing(String month, Set<String> sources);

    /** Charges of the groups in the view explained_group that are of the month, by group, so many of each one by one. */
    Map<String, GroupCharges> ofGroups(String month, Set<String> sources, int shown);
}
