package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedCostTest {
    @ParameterizedTest
    @CsvSource({
        "1, 2,  , 3",
        "1,  ,  , 1",
        " , 2, 2, 2",
        "1, 2, 5, 5",
        "0,  ,  , 0",
        " ,  ,  ,  ",
    })
    void isTheStatedTotalElseTheSumOfTheParts(BigDecimal input, BigDecimal output, BigDecimal total, BigDecimal cost) {
        assertThat(new LoggedCost(input, output, total).cost()).isEqualTo(cost);
    }
}
