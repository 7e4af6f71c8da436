package io.apportion.cli;

import io.apportion.error.ApportionException;

/** A failure whose message the user has read already. */
final class Reported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Reported(ApportionException failure) {
        super(failure);
        this.exitCode = failure.category().exitCode();
    }

    int exitCode() {
        return exitCode;
    }
}
