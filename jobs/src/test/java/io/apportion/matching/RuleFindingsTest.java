package io.apportion.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.ownership.OwnershipFile;
import io.apportion.ownership.OwnershipRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What can be proved about rules without data, and what must not be said because it cannot. */
class RuleFindingsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "findings.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void finds(String name, String rules, String found) throws IOException {
        String told = RuleFindings.of(rules(rules)).stream()
                .map(finding -> (finding.problem() ? "problem: " : "warning: ") + finding.message())
                .collect(Collectors.joining("; "));
        assertThat(told).as(name).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "circles.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void findsDimensionsThatWaitForThemselves(String rules, String circles) throws IOException {
        assertThat(String.join("; ", RuleColumns.circles(rules(rules)))).isEqualTo(circles == null ? "" : circles);
    }

    private OwnershipRules rules(String text) throws IOException {
        return OwnershipFile.load(
                Files.writeString(folder.resolve("ownership.yaml"), """
                    dimensions:
                      team: {tags: [team], allowed: [search, ads, core]}
                      feature: {tags: [feature]}
                      environment: {tags: [env], allowed: [prod, test]}
                    """ + text.replace("\\n", "\n") + "\n"));
    }
}
