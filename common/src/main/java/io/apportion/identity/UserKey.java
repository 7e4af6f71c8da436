package io.apportion.identity;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns user ids into pseudonyms that only the holder of the key can link: HMAC-SHA256 (RFC 2104), first 16 bytes.
 * Travels to executors with its key; never prints it.
 */
public final class UserKey implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES_MIN = 16;
    private static final int PSEUDONYM_BYTES = 16;

    private final byte[] key;

    private UserKey(byte[] key) {
        this.key = key;
    }

    /** The key of a configuration that may name no key file; null gives empty, and user keys are then null. */
    public static Optional<UserKey> readIfNamed(Path file) {
        return Optional.ofNullable(file).map(UserKey::read);
    }

    /** The key in this file, less one line break at its end; at least 16 bytes. */
    public static UserKey read(Path file) {
        byte[] key = withoutLineBreak(bytes(file));
        if (key.length < KEY_BYTES_MIN) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot use user key: it is shorter than " + KEY_BYTES_MIN + " bytes [" + file + ", " + key.length
                            + " bytes]",
                    "Write at least " + KEY_BYTES_MIN + " random bytes to it, for example: openssl rand -hex 32");
        }
        return new UserKey(key);
    }

    /** The pseudonym of a user id, 32 lower-case hex digits; null for a null or empty id, which is nobody. */
    public String pseudonym(String userId) {
        if (userId == null || userId.isEmpty()) {
            return null;
        }
        byte[] mac = mac().doFinal(userId.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac, 0, PSEUDONYM_BYTES);
    }

    @Override
    public String toString() {
        return "UserKey[hidden]";
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (AccessDeniedException e) {
            throw unreadable(Category.PERMISSION, file, "access is denied", e);
        } catch (IOException e) {
            throw unreadable(Category.CONFIGURATION, file, "the file is missing or broken", e);
        }
    }

    private static ApportionException unreadable(Category category, Path file, String reason, IOException cause) {
        return new ApportionException(
                category,
                "Cannot read user key: " + reason + " [" + file + "]",
                "Point the configuration at a readable key file, or name none: user keys are then null.",
                cause);
    }

    private static byte[] withoutLineBreak(byte[] bytes) {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length--;
            if (length > 0 && bytes[length - 1] == '\r') {
                length--;
            }
        }
        return Arrays.copyOf(bytes, length);
    }
}
