package io.apportion.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL texts, which are resources beside these classes. */
final class Texts {
    private Texts() {}

    /** The text of a resource such as {@code rival/ledger.sql}. */
    static String of(String resource) {
        try (InputStream stream = Texts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("Cannot read a text: there is none [" + resource + "]");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
