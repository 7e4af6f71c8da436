package io.apportion.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.tags.Dimension;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipFileTest {
    private static final EffectivePeriod ALWAYS = new EffectivePeriod(Optional.empty(), Optional.empty());
    private static final String DIMENSIONS = """
        dimensions:
          team: {tags: [team], aliases: {srch: search}, allowed: [search, ads]}
          feature: {tags: [feature]}
        """;

    @TempDir
    private Path folder;

    @Test
    void readsDimensions() throws Exception {
        assertThat(good().dimensions())
                .containsExactly(
                        Dimension.of(
                                "team",
                                true,
                                List.of("team", "owner", "user:team"),
                                Map.of("srch", "search", "Ad Sales", "ads"),
                                List.of("search", "ads", "core")),
                        Dimension.of("feature", false, List.of("feature", "product-feature"), Map.of(), List.of()),
                        Dimension.of("cost_center", true, List.of("cost-center"), Map.of(), List.of()),
                        Dimension.of("environment", false, List.of("env", "environment"), Map.of(), List.of()));
    }

    @Test
    void readsRulesInOrder() throws Exception {
        LocalDate october = LocalDate.of(2026, 10, 1);
        assertThat(good().rules())
                .containsExactly(
                        Rule.of(
                                "gateway-key",
                                "api_key_id = 'k-17'",
                                Map.of("team", "search", "feature", "rank"),
                                new EffectivePeriod(Optional.of(october), Optional.empty())),
                        Rule.of(
                                "gateway-key-before",
                                "api_key_id = 'k-17'",
                                Map.of("team", "ads"),
                                new EffectivePeriod(Optional.empty(), Optional.of(october))),
                        Rule.of(
                                "sandbox",
                                "sub_account_id in ('4711') and service_name <> 'AWS Support'",
                                Map.of("team", "search", "cost_center", "0042"),
                                ALWAYS));
    }

    @Test
    void readsPoolsInOrder() throws Exception {
        assertThat(good().pools())
                .containsExactly(
                        new Pool(
                                "support",
                                "service_name = 'AWS Support'",
                                new Split.Proportional(),
                                new Recipients.Everyone(),
                                Optional.empty(),
                                Pool.Idle.SEPARATE,
                                ALWAYS),
                        new Pool(
                                "office",
                                "service_name = 'WorkMail'",
                                new Split.Even(),
                                new Recipients.Teams(List.of("ads", "search")),
                                Optional.of("mail"),
                                Pool.Idle.SEPARATE,
                                ALWAYS),
                        new Pool(
                                "k8s",
                                "resource_id like '%cluster-a%'",
                                new Split.Usage("gpu_seconds"),
                                new Recipients.Everyone(),
                                Optional.empty(),
                                Pool.Idle.SHARED,
                                new EffectivePeriod(
                                        Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(LocalDate.of(2027, 1, 1)))),
                        new Pool(
                                "vector",
                                "service_name = 'Vector'",
                                Split.Fixed.of(Map.of("search", new BigDecimal("70"), "ads", new BigDecimal("12.50"))),
                                new Recipients.Teams(List.of("ads", "search")),
                                Optional.empty(),
                                Pool.Idle.SEPARATE,
                                ALWAYS));
    }

    @ParameterizedTest(name = "{0} {1} hands down {2} {3}")
    @CsvSource({
        "SUB_ACCOUNT,4711,team,core",
        "SUB_ACCOUNT,4711,feature,platform",
        "SUB_ACCOUNT,0815,team,ads",
        "SUB_ACCOUNT,0815,feature,",
        "SUB_ACCOUNT,815,team,",
        "API_KEY,k-17,team,search",
        "WORKSPACE,k-17,team,"
    })
    void readsWhatPlacesHandDown(Inheritance.Kind kind, String placeId, String dimension, String value)
            throws Exception {
        assertThat(good().inheritance().find(kind, placeId, dimension).orElse(null))
                .isEqualTo(value);
    }

    @Test
    void namesEveryProblemWithItsLine() throws Exception {
        Path file = resource("bad.yaml");
        ApportionException failure = failure(file);
        assertThat(failure.category()).isEqualTo(Category.CONFIGURATION);
        assertThat(failure.getMessage().replace(file.getParent().toString(), "FOLDER"))
                .isEqualTo(Files.readString(resource("bad.txt"), StandardCharsets.UTF_8)
                        .stripTrailing());
    }

    @Test
    void theFingerprintIsOfTheMeaningNotTheLayout() throws Exception {
        OwnershipRules rewritten = OwnershipFile.load(resource("good-rewritten.yaml"));
        assertThat(rewritten.fingerprint()).isEqualTo(good().fingerprint()).matches("[0-9a-f]{64}");
        assertThat(rewritten.rules()).extracting(Rule::version).isEqualTo(versions(good()));
        assertThat(rewritten.pools())
                .extracting(Pool::version)
                .containsExactlyElementsOf(
                        good().pools().stream().map(Pool::version).toList());
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rank            | ranking",
                "'k-17'          | 'k-18'",
                "2026-10-01}     | 2026-10-02}",
                "id: sandbox     | id: sandpit",
                "70              | 71",
                "idle: shared    | idle: separate",
                "until: 2027     | until: 2028",
                "gpu_seconds     | gpu_hours",
                "split: even     | split: proportional",
                "to: [search, ads] | to: [search]",
                "feature: mail   | feature: letters",
                "team: core, feature | team: ads, feature",
                "srch: search    | srch: core",
                "ads, core]      | ads, core, web]",
                "required: false | required: true",
                "env, environment | environment, env"
            })
    void theFingerprintChangesWithTheMeaning(String was, String is) throws Exception {
        String text = Files.readString(resource("good.yaml"), StandardCharsets.UTF_8);
        assertThat(text).contains(was);
        OwnershipRules changed = OwnershipFile.load(written(text.replace(was, is)));
        assertThat(changed.fingerprint()).isNotEqualTo(good().fingerprint());
    }

    @Test
    void theVersionOfARuleIsPinned() throws Exception {
        assertThat(versions(good())).containsExactly("56e3d0410086", "10048810839a", "ce25891047be");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "never-matches.csv", numLinesToSkip = 1, delimiter = '|')
    void refusesRulesThatCanNeverMatch(String name, String first, String second, boolean never) throws Exception {
        String rules = "rules:\n  - {id: a, when: x = 1, %s}\n  - {id: b, when: x = 1, %s}\n";
        Path file = written(DIMENSIONS + rules.formatted(first, second));
        if (never) {
            assertThat(failure(file)).hasMessageContaining("file.yaml:6: b can never match: a before it");
        } else {
            assertThat(OwnershipFile.load(file).rules()).as(name).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bad-dimensions.csv", numLinesToSkip = 1, delimiter = '|')
    void refusesDimensions(String dimensions, String problem) throws Exception {
        assertThat(failure(written("dimensions: {" + dimensions + "}\n")))
                .hasMessageContaining(": 1 problem\n  file.yaml:1: " + problem + "\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-09-30,false", "2026-10-01,true", "2026-10-31,true", "2026-11-01,false"})
    void aPeriodIsHalfOpen(LocalDate usageDate, boolean contained) {
        EffectivePeriod october =
                new EffectivePeriod(Optional.of(LocalDate.of(2026, 10, 1)), Optional.of(LocalDate.of(2026, 11, 1)));
        assertThat(october.contains(usageDate)).isEqualTo(contained);
        assertThat(ALWAYS.contains(usageDate)).isTrue();
    }

    private static List<String> versions(OwnershipRules rules) {
        return rules.rules().stream().map(Rule::version).toList();
    }

    private static ApportionException failure(Path file) {
        return catchThrowableOfType(ApportionException.class, () -> OwnershipFile.load(file));
    }

    private Path written(String text) throws Exception {
        return Files.writeString(folder.resolve("file.yaml"), text, StandardCharsets.UTF_8);
    }

    private static OwnershipRules good() throws URISyntaxException {
        return OwnershipFile.load(resource("good.yaml"));
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(OwnershipFileTest.class.getResource(name).toURI());
    }
}
