package io.apportion.night;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** Names runs so that they sort by start and tell what they were made from. */
final class RunIds {
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();

    private RunIds() {}

    /** Start, eight digits of the input fingerprint, four of chance: two runs never share rows. */
    static String next(Instant start, String fingerprint) {
        byte[] chance = new byte[2];
        RANDOM.nextBytes(chance);
        return START.format(start) + "-" + fingerprint.substring(0, 8) + "-"
                + HexFormat.of().formatHex(chance);
    }
}
