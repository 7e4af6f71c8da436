package io.apportion.columnar;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Spreads values over the slots of open-addressing tables. Nothing outside one task depends on it. */
final class Hash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static int of(long number) {
        long mixed = number * MULTIPLIER;
        mixed ^= mixed >>> 32;
        return (int) ((mixed * MULTIPLIER) >>> 32);
    }

    static long mix(long hash, long number) {
        long mixed = (hash ^ number) * MULTIPLIER;
        return mixed ^ (mixed >>> 29);
    }

    static int of(byte[] bytes, int start, int length) {
        long hash = length;
        int at = start;
        int end = start + length;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = mix(hash, (long) LONGS.get(bytes, at));
        }
        long tail = 0;
        for (; at < end; at++) {
            tail = (tail << 8) | (bytes[at] & 0xff);
        }
        return of(mix(hash, tail));
    }
}
