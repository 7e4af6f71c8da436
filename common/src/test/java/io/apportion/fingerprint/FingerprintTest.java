package io.apportion.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void noFieldsIsTheHashOfNothing() {
        assertThat(Fingerprint.builder().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** Pinned: published runs are compared with this across versions. The hash was made by another implementation. */
    @Test
    void isStable() {
        assertThat(Fingerprint.builder()
                        .add("file", "a.parquet")
                        .add("files", List.of("b"))
                        .hex())
                .isEqualTo("936858af6caaad883b94373e63855f5414797d92aa34f5c7c09b6373af6f5150");
    }

    @Test
    void canBeReadTwiceAndAddedTo() {
        Fingerprint.Builder builder = Fingerprint.builder().add("a", "1");
        String first = builder.hex();
        assertThat(builder.hex()).isEqualTo(first);
        assertThat(builder.add("b", "2").hex()).isNotEqualTo(first);
    }

    @Test
    void noTwoOfTheseAreAlike() {
        assertThat(List.of(
                        Fingerprint.builder().add("ab", "c").hex(),
                        Fingerprint.builder().add("a", "bc").hex(),
                        Fingerprint.builder().add("abc", "").hex(),
                        Fingerprint.builder().add("abc", (String) null).hex(),
                        Fingerprint.builder().add("a", "1").add("b", "2").hex(),
                        Fingerprint.builder().add("b", "2").add("a", "1").hex(),
                        Fingerprint.builder().add("a", List.of("1", "2")).hex(),
                        Fingerprint.builder().add("a", List.of("12")).hex(),
                        Fingerprint.builder().add("a", "").hex(),
                        Fingerprint.builder().add("a", List.of()).hex(),
                        Fingerprint.builder().add("a", List.of("b", "1")).hex(),
                        Fingerprint.builder().add("a", List.of()).add("b", "1").hex(),
                        Fingerprint.builder()
                                .add("a", List.of("b"))
                                .add("c", List.of())
                                .hex(),
                        Fingerprint.builder().add("a", List.of("b", "c")).hex()))
                .doesNotHaveDuplicates();
    }
}
