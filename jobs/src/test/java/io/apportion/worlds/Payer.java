package io.apportion.worlds;

import java.util.Comparator;

/** Whom a claim on a pool names: a team with a feature, or another pool. */
record Payer(String team, String feature) implements Comparable<Payer> {
    static final Payer NOBODY = new Payer("(unattributed)", "(unattributed)");

    private static final Comparator<Payer> ORDER =
            Comparator.comparing(Payer::team).thenComparing(Payer::feature);
    private static final String POOL = "pool:";

    boolean isPool() {
        return team.startsWith(POOL);
    }

    String pool() {
        return team.substring(POOL.length());
    }

    @Override
    public int compareTo(Payer other) {
        return ORDER.compare(this, other);
    }
}
