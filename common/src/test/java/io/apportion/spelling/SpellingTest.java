package io.apportion.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "search,search,0",
        "serach,search,1",
        "serch,search,1",
        "seearch,search,1",
        "saerhc,search,2",
        "ab,,2",
        ",ab,2",
        "ca,abc,3",
        "kitten,sitting,3"
    })
    void countsEdits(String from, String to, int edits) {
        String given = from == null ? "" : from;
        assertThat(Spelling.edits(given, to == null ? "" : to)).isEqualTo(edits);
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "serach,search",
        "SEARCH,search",
        "cor,core",
        "bds,ads",
        "sarhc,search",
        "xy,",
        "platform,",
        "ab,",
        "adz,ads"
    })
    void suggestsTheNearestKnownWord(String given, String suggestion) {
        assertThat(Spelling.nearest(given, List.of("search", "core", "ads")).orElse(null))
                .isEqualTo(suggestion);
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({"team,beam", "ream,beam", "teams,team_"})
    void prefersTheNearestThenTheFirstAlphabetically(String given, String suggestion) {
        assertThat(Spelling.nearest(given, List.of("team_", "seam", "beam"))).contains(suggestion);
    }
}
