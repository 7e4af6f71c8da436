package io.apportion.demo;

import java.util.Comparator;

/**
 * A model as somebody pays for it.
 *
 * @param account what the provider bills: an account, subscription, project or organisation
 */
record Endpoint(Model model, String account) implements Comparable<Endpoint> {
    private static final Comparator<Endpoint> ORDER =
            Comparator.comparing(Endpoint::model).thenComparing(Endpoint::account);

    @Override
    public int compareTo(Endpoint other) {
        return ORDER.compare(this, other);
    }
}
