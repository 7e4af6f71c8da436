package io.apportion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.demo.DemoWorld;
import io.apportion.testing.Resource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `validate` says of rules and of the cases they must meet. */
class ValidateCommandTest {
    private static final String OWNERSHIP = """
        dimensions:
          team: {tags: [team], allowed: [search, ads]}
          feature: {tags: [feature]}
        shared:
          - {id: vector, when: "service_name = 'Vector'", split: {fixed: {search: 70, ads: 30}}}
        """;
    private static final String CASE = """
        cases:
          - name: the vector store is split by agreement
            date: 2026-10-15
            charges: [{service_name: Vector, cost: 10.01}]
            expect:
              - {team: search, cost: 7.007, method: SHARED, rule: vector}
              - {team: ads, cost: 3.003, method: SHARED, rule: vector}
        """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeConfiguration() throws IOException {
        write("apportion.yaml", """
            warehouse: warehouse
            billing: [{name: aws, format: focus, path: bills}]
            ownership: ownership.yaml
            cases: [cases.yaml]
            """);
        write("ownership.yaml", OWNERSHIP);
        write("cases.yaml", CASE);
    }

    @Test
    void casesThatComeOutAsExpectedAreCounted() {
        assertThat(validate()).as(err.toString()).isZero();
        assertThat(out.toString())
                .startsWith("apportion.yaml is valid: 1 bills, 0 logs, 2 dimensions, 0 rules, 1 shared pools, ")
                .endsWith(" prices, 1 cases\n");
        assertThat(folder.resolve("warehouse")).doesNotExist();
    }

    @Test
    void everyCaseThatComesOutOtherwiseIsShown() throws IOException {
        write("ownership.yaml", OWNERSHIP.replace("search: 70, ads: 30", "search: 60, ads: 40"));
        write("cases.yaml", CASE + """
              - name: nobody owns this
                date: 2026-10-15
                charges: [{service_name: Compute, cost: 5}]
                expect: [{team: ads, cost: 5}]
            """);
        assertThat(validate()).isEqualTo(78);
        assertThat(err.toString())
                .contains("Cannot accept the ownership rules: 2 of 2 cases come out otherwise")
                .contains("cases.yaml:2: the vector store is split by agreement", "cases.yaml:8: nobody owns this")
                .contains("expected  search  7.007  SHARED  vector", "found     search  6.006  SHARED  vector  <- cost")
                .contains("found     (unattributed)  5     <- team");
    }

    @Test
    void theFilesOfCasesAreReadStrictly() throws IOException {
        write("cases.yaml", """
            cases:
              - name: slips
                date: 2026-13-01
                charges: [{service: Vector, cost: ten, tags: [team]}]
                calls: [{output_tokens: 1.5}]
                expect: [{team: ads, costs: 1}]
            """);
        assertThat(validate()).isEqualTo(78);
        assertThat(err.toString())
                .contains("cases.yaml: 6 problems")
                .contains("cases.yaml:3: 2026-13-01 in cases[0] is not a date")
                .contains("cases.yaml:4: unknown key service in charges[0]", "cost ten in charges[0] is no amount")
                .contains("cases.yaml:4: tags must be a section of keys, not a list")
                .contains("cases.yaml:5: output_tokens 1.5 in calls[0] is no whole number")
                .contains("cases.yaml:6: unknown key costs in expect[0]", "Did you mean cost?");
    }

    @Test
    void whatCanBeProvedAboutRulesIsSaidAtOnce() throws IOException {
        write("ownership.yaml", OWNERSHIP + """
            rules:
              - {id: wide, when: "sub_account_id in ('1', '2')", team: search}
              - {id: narrow, when: "sub_account_id = '2'", team: ads}
              - {id: across, when: "sub_account_id in ('2', '3')", team: ads}
              - {id: wrong, when: "team = 'serch'", feature: rank}
            """);
        assertThat(validate()).isEqualTo(78);
        assertThat(err.toString())
                .contains("Warning:\n  wide and across both ask for sub_account_id '2' and differ in team")
                .contains(": 2 problems\n  wrong asks for team serch, which is not an allowed value")
                .contains("Did you mean search?")
                .contains("narrow can never match: wide before it already takes everything it asks for");
    }

    @Test
    void dimensionsThatWaitForEachOtherAreRefused() throws IOException {
        write("ownership.yaml", OWNERSHIP + """
            rules:
              - {id: a, when: "feature = 'rank'", team: search}
              - {id: b, when: "team = 'search'", feature: rank}
            """);
        assertThat(validate()).isEqualTo(78);
        assertThat(err.toString()).contains("dimensions wait for each other [feature → team → feature]");
    }

    @Test
    void theDemoMeetsItsCases() throws IOException {
        for (String name : List.of("apportion.yaml", "ownership.yaml", "ownership-cases.yaml")) {
            write(name, Resource.text(DemoWorld.class, name));
        }
        assertThat(validate()).as(err.toString()).isZero();
        assertThat(out.toString()).endsWith(" 4 cases\n");
    }

    private int validate() {
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
        return Main.commandLine(Clock.fixed(Instant.parse("2026-11-16T04:00:00Z"), ZoneOffset.UTC), terminal)
                .execute(
                        "validate", "--config", folder.resolve("apportion.yaml").toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
