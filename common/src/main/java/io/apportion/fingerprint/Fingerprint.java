package io.apportion.fingerprint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over named fields, in the order they are added. Every part is preceded by its length, so moving a character
 * from one field to its neighbour changes the fingerprint.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** A fingerprint of no fields yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects fields; not for use by several threads. */
    public static final class Builder {
        private static final int NULL_LENGTH = -1;
        private static final char ONE = '=';
        private static final char SEVERAL = '[';

        private final ByteArrayOutputStream fields = new ByteArrayOutputStream();

        private Builder() {}

        /** Adds a field. A null value is not the same as an empty one. */
        public Builder add(String name, String value) {
            part(name);
            fields.write(ONE);
            part(value);
            return this;
        }

        /** Adds a field of several values, whose order counts. */
        public Builder add(String name, List<String> values) {
            part(name);
            fields.write(SEVERAL);
            length(values.size());
            values.forEach(this::part);
            return this;
        }

        /** The SHA-256 of the fields so far, as 64 lower-case hex digits. */
        public String hex() {
            return HexFormat.of().formatHex(sha256().digest(fields.toByteArray()));
        }

        private void part(String text) {
            if (text == null) {
                length(NULL_LENGTH);
                return;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            length(bytes.length);
            fields.writeBytes(bytes);
        }

        private void length(int length) {
            fields.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }
    }
}
