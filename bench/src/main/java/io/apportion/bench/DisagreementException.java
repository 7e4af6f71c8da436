package io.apportion.bench;

import java.util.List;

/** The engines found different numbers: no time means anything. */
final class DisagreementException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** Names the first differences; without any, both found nothing. */
    DisagreementException(List<String> differences) {
        super("Cannot compare the engines: "
                + (differences.isEmpty()
                        ? "both found nothing"
                        : "their numbers differ [" + differences.size() + " rows]")
                + "\n  "
                + String.join("\n  ", differences.subList(0, Math.min(SHOWN, differences.size()))));
    }
}
