package io.apportion.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Text files that stand beside a test. */
public final class Resource {
    private Resource() {}

    /** The text of a file, its path relative to the package of the test. */
    public static String text(Class<?> test, String path) {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
