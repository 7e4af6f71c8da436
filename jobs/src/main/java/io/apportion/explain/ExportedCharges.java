package io.apportion.explain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Charges as they still stand in the exports. */
public interface ExportedCharges {
    /** Why charges of these months cannot be read any more; null when they can. */
    String missing(Set<String> months);

    /** Charges of the groups in the view explained_group, by group. */
    Map<String, List<ChargeLine>> ofGroups(Set<String> months);
}
