package io.apportion.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void nothingFoundEndsNothing() {
        assertThatCode(() -> problems.throwIfAny("Cannot read x")).doesNotThrowAnyException();
    }

    @Test
    void listsProblemsInTheOrderOfTheFileAndRepeatsNone() {
        problems.add(new Location("x.yaml", 10), "ten", "Do ten.");
        problems.add(new Location("x.yaml", 9), "nine", "Do nine.");
        problems.add(new Location("x.yaml", 10), "ten", "Do ten.");
        problems.add(new Location("x.yaml", 0), "all of it", "Do all.");
        assertThatThrownBy(() -> problems.throwIfAny("Cannot read x")).hasMessage("""
            Cannot read x: 3 problems
              x.yaml: all of it
                Do all.
              x.yaml:9: nine
                Do nine.
              x.yaml:10: ten
                Do ten.\
            """);
        assertThat(problems.sorted()).hasSize(3);
    }
}
