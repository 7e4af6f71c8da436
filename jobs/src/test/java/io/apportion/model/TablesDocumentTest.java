package io.apportion.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of tables says what the contracts say. */
class TablesDocumentTest {
    private static final Path PAGE = Path.of("..", "docs", "tables.md");

    @Test
    void pageIsThatOfTheContracts() throws IOException {
        if (Boolean.getBoolean("apportion.write")) {
            Files.writeString(PAGE, TablesDocument.render());
        }
        assertThat(Files.readString(PAGE))
                .as("docs/tables.md is older than the contracts. Run: %s", TablesDocument.COMMAND)
                .isEqualTo(TablesDocument.render());
    }

    @Test
    void everyTableThatOutlivesARunIsThere() {
        String page = TablesDocument.render();
        assertThat(page)
                .contains("### team_cost_daily\n\nWhat each team cost each day, and on what evidence.\n")
                .contains("| `graded_a_ratio` | DECIMAL(38, 12) | yes | graded_a_cost / effective_cost; null means ")
                .contains("One row per: billing_period, usage_date, team, currency. Data owner: finance.");
        assertThat(Contracts.all())
                .allSatisfy(contract -> assertThat(page.contains("### " + contract.name() + "\n"))
                        .as(contract.name())
                        .isEqualTo(!contract.layer().equals("work")));
    }
}
