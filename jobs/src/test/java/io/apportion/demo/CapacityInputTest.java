package io.apportion.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CapacityInputTest {
    private static final List<List<String>> ROWS = new CapacityInput(7).rows().toList();

    @Test
    void everyDayOfADriverSumsToItsCapacity() {
        Map<String, Long> sums = ROWS.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0) + " " + row.get(1),
                        Collectors.summingLong(row -> Long.parseLong(row.get(4)))));

        assertThat(sums).hasSize(2 * 46);
        sums.forEach((key, seconds) ->
                assertThat(seconds).as(key).isEqualTo(key.endsWith("cpu_seconds") ? 8_294_400L : 172_800L));
    }

    @Test
    void someCapacityIsIdleEveryDay() {
        assertThat(ROWS.stream().filter(row -> row.get(2).equals("(idle)")))
                .hasSize(2 * 46)
                .allMatch(row -> Long.parseLong(row.get(4)) > 0);
    }
}
