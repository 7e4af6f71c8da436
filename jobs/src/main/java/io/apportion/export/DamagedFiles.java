package io.apportion.export;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * What is wrong with delivered files, noted until all of them were looked at, so that one night names every file that has to
 * be delivered again. Safe for threads.
 */
public final class DamagedFiles {
    private static final int SHOWN_MAX = 100;

    private final Map<String, ApportionException> refused = new ConcurrentSkipListMap<>();

    /**
     * Looks at a file, or at several that are alike. Bad data is noted, and false is the answer; a storage that does not
     * answer says nothing of any file and ends the night at once.
     */
    boolean passes(Runnable look) {
        try {
            look.run();
            return true;
        } catch (ApportionException e) {
            if (e.category() != Category.BAD_DATA) {
                throw e;
            }
            note(e);
            return false;
        }
    }

    /** Notes the refusal of a file. */
    public void note(ApportionException refusal) {
        refused.put(refusal.getMessage(), refusal);
    }

    /**
     * Ends the night when anything was noted.
     *
     * @throws ApportionException BAD_DATA: the one refusal, or all of them in the order of their files
     */
    public void refuse() {
        List<ApportionException> all = List.copyOf(refused.values());
        if (all.size() == 1) {
            throw all.get(0);
        }
        if (!all.isEmpty()) {
            throw new ApportionException(
                    Category.BAD_DATA,
                    "Cannot read what was delivered: " + all.size() + " problems\n  " + shown(all),
                    all.stream().map(ApportionException::advice).distinct().collect(Collectors.joining("\n")),
                    all.get(0));
        }
    }

    private static String shown(List<ApportionException> all) {
        String more = all.size() > SHOWN_MAX ? "\n  and " + (all.size() - SHOWN_MAX) + " more" : "";
        return all.stream()
                .limit(SHOWN_MAX)
                .map(ApportionException::getMessage)
                .collect(Collectors.joining("\n  ", "", more));
    }
}
