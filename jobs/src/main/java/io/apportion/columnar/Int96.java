package io.apportion.columnar;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Times as Hive, Impala and Spark have long written them: nanoseconds of the day, then the Julian day, in UTC. */
final class Int96 {
    static final int BYTES = 12;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int JULIAN_DAY_OF_1970 = 2_440_588;
    private static final long DAY_MICROS = 86_400_000_000L;

    private Int96() {}

    /** Microseconds since 1970. */
    static long micros(byte[] bytes, int at) {
        long dayNanos = (long) LONGS.get(bytes, at);
        long day = (int) INTS.get(bytes, at + Long.BYTES);
        return (day - JULIAN_DAY_OF_1970) * DAY_MICROS + Math.floorDiv(dayNanos, 1_000L);
    }
}
