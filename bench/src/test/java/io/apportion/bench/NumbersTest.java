package io.apportion.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One digit at the eighteenth decimal is a difference. */
class NumbersTest {
    private static final List<String> ROW =
            List.of("2026-11-10", "USD", "search", "search-api", "TAG", "1.000000000000000001", "2.000000000000000000");

    @Test
    void theLastDigitCounts() {
        List<String> other = List.of(
                "2026-11-10", "USD", "search", "search-api", "TAG", "1.000000000000000002", "2.000000000000000000");

        assertThat(Numbers.of(List.of(ROW)).differences("a", Numbers.of(List.of(other)), "b"))
                .containsExactly(
                        "a: 2026-11-10 | USD | search | search-api | TAG | 1.000000000000000001 | 2.000000000000000000",
                        "b: 2026-11-10 | USD | search | search-api | TAG | 1.000000000000000002 |"
                                + " 2.000000000000000000");
    }

    @Test
    void aRowThatOneSideLacksIsADifference() {
        assertThat(Numbers.of(List.of()).differences("a", Numbers.of(List.of(ROW)), "b"))
                .hasSize(1);
        assertThat(Numbers.of(List.of(ROW)).differences("a", Numbers.of(List.of(ROW)), "b"))
                .isEmpty();
    }

    @Test
    void noNumbersAtAllAreRefusedLikeADifference() {
        Numbers none = Numbers.of(List.of());

        assertThatThrownBy(() -> none.requireEqual("a", none, "b")).isInstanceOf(DisagreementException.class);
        assertThatThrownBy(() -> Numbers.of(List.of(ROW)).requireEqual("a", none, "b"))
                .isInstanceOf(DisagreementException.class)
                .hasMessageContaining("a: 2026-11-10 | USD | search");
    }
}
