package io.apportion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserKeyTest {
    private static final String SECRET = "0123456789abcdef";
    /** First 16 bytes of HMAC-SHA256 of ada@example.com under SECRET, from another implementation. */
    private static final String ADA = "512383176ce1b4c279ee430548cf07ec";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void oneLineBreakAtTheEndIsNotPartOfTheKey(String end) throws IOException {
        assertThat(key(SECRET + end).pseudonym("ada@example.com")).isEqualTo(ADA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", " ", "\r"})
    void everythingElseIsPartOfTheKey(String end) throws IOException {
        assertThat(key(SECRET + end).pseudonym("ada@example.com")).isNotEqualTo(ADA);
    }

    @Test
    void nobodyHasNoPseudonym() throws IOException {
        assertThat(key(SECRET).pseudonym(null)).isNull();
        assertThat(key(SECRET).pseudonym("")).isNull();
    }

    @Test
    void travelsWithItsKey() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(key(SECRET));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((UserKey) in.readObject()).pseudonym("ada@example.com")).isEqualTo(ADA);
        }
    }

    @Test
    void hidesTheKey() throws IOException {
        assertThat(key(SECRET)).hasToString("UserKey[hidden]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "0123456789abcde", "0123456789abcde\n"})
    void refusesShortKeyWithoutPrintingIt(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("user.key"), content);
        assertThatThrownBy(() -> UserKey.read(file))
                .isInstanceOfSatisfying(
                        ApportionException.class, e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION))
                .hasMessageContaining("shorter than 16 bytes")
                .hasMessageContaining("user.key")
                .hasMessageNotContaining("0123456789");
    }

    @Test
    void refusesMissingFile() {
        assertThatThrownBy(() -> UserKey.read(folder.resolve("none.key")))
                .isInstanceOfSatisfying(
                        ApportionException.class, e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION))
                .hasMessageContaining("none.key");
    }

    @Test
    void noFileNamedIsNoKey() throws IOException {
        assertThat(UserKey.readIfNamed(null)).isEmpty();
        assertThat(UserKey.readIfNamed(Files.writeString(folder.resolve("user.key"), SECRET)))
                .hasValueSatisfying(
                        key -> assertThat(key.pseudonym("ada@example.com")).isEqualTo(ADA));
    }

    private UserKey key(String content) throws IOException {
        return UserKey.read(Files.writeString(folder.resolve("user.key"), content));
    }
}
