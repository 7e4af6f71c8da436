package io.apportion.demo;

import java.util.List;

/**
 * Repeatable chance. What is drawn depends on the seed and the names given, and on nothing else: adding a team does not
 * change what another team gets. The steps are SplitMix64 (Steele, Lea and Flood, 2014), written out because the JDK
 * promises no sequence.
 */
final class Draws {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /** The draws of one thing, such as {@code of(7, "calls", "2026-10-01", "rank")}. */
    static Draws of(long seed, Object... names) {
        long hash = FNV_OFFSET ^ mixed(seed);
        for (Object name : names) {
            String text = "/" + name;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
        }
        return new Draws(hash);
    }

    long next() {
        state += GAMMA;
        return mixed(state);
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Both ends included. */
    long between(long low, long high) {
        return low + Long.remainderUnsigned(next(), high - low + 1);
    }

    /** Half to one and a half times the mean, the middle more often than the ends. */
    long about(long mean) {
        return mean * (50 + below(51) + below(51)) / 100;
    }

    boolean permille(int chance) {
        return below(1000) < chance;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private static long mixed(long value) {
        long first = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
