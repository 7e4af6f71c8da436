package io.apportion.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import org.junit.jupiter.api.Test;

class DamagedFilesTest {
    private final DamagedFiles damaged = new DamagedFiles();

    @Test
    void nothingIsRefusedWhereNothingWasNoted() {
        assertThat(damaged.passes(() -> {})).isTrue();
        assertThatCode(damaged::refuse).doesNotThrowAnyException();
    }

    @Test
    void oneRefusalIsThrownAsItIs() {
        ApportionException one = refusal(Category.BAD_DATA, "Cannot read a.csv: it is empty", "Deliver it again.");
        assertThat(damaged.passes(() -> {
                    throw one;
                }))
                .isFalse();

        assertThat(thrown()).isSameAs(one);
    }

    @Test
    void severalAreToldInTheOrderOfTheirFilesAndEachAdviceOnce() {
        damaged.note(refusal(Category.BAD_DATA, "Cannot read b.csv: it is empty", "Deliver it again."));
        damaged.note(refusal(Category.BAD_DATA, "Cannot read c.csv: it has no column x", "Check the format."));
        damaged.note(refusal(Category.BAD_DATA, "Cannot read a.csv: it is empty", "Deliver it again."));
        damaged.note(refusal(Category.BAD_DATA, "Cannot read a.csv: it is empty", "Deliver it again."));

        assertThat(thrown()).hasMessage("""
                        Cannot read what was delivered: 3 problems
                          Cannot read a.csv: it is empty
                          Cannot read b.csv: it is empty
                          Cannot read c.csv: it has no column x""");
        assertThat(thrown().advice()).isEqualTo("Deliver it again.\nCheck the format.");
        assertThat(thrown().category()).isEqualTo(Category.BAD_DATA);
    }

    @Test
    void whatIsNotShownIsCounted() {
        for (int file = 1000; file < 1103; file++) {
            damaged.note(refusal(Category.BAD_DATA, "Cannot read " + file + ".csv", "Deliver it again."));
        }

        assertThat(thrown().getMessage())
                .startsWith("Cannot read what was delivered: 103 problems\n  Cannot read 1000.csv\n")
                .endsWith("\n  Cannot read 1099.csv\n  and 3 more");
    }

    /** Looking on would ask a storage that does not answer once for every file. */
    @Test
    void aStorageThatDoesNotAnswerEndsTheNightAtOnce() {
        ApportionException storage = refusal(Category.TRANSIENT, "Cannot read a.csv: no answer", "Run again.");

        assertThat(catchThrowableOfType(
                        ApportionException.class,
                        () -> damaged.passes(() -> {
                            throw storage;
                        })))
                .isSameAs(storage);
        assertThatCode(damaged::refuse).doesNotThrowAnyException();
    }

    private ApportionException thrown() {
        return catchThrowableOfType(ApportionException.class, damaged::refuse);
    }

    private static ApportionException refusal(Category category, String message, String advice) {
        return new ApportionException(category, message, advice);
    }
}
