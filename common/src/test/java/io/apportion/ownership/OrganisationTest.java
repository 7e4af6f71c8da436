package io.apportion.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apportion.error.ApportionException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies, pools that pay each other, and teams that come and go. */
class OrganisationTest {
    private static final String DIMENSIONS = """
        dimensions:
          team: {tags: [team], aliases: {srch: search}, allowed: [search, ads, core, web]}
          feature: {tags: [feature]}
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "TAX,PROPORTIONAL",
        "SUPPORT,OWNER",
        "MARKETPLACE,OWNER",
        "CREDIT,FOLLOW_CHARGE",
        "REFUND,OWNER",
        "UNUSED_COMMITMENT,BUYER"
    })
    void readsPolicies(ChargePolicy policy, Choice choice) throws Exception {
        assertThat(declared().policies().of(policy)).isEqualTo(choice);
    }

    @Test
    void withoutAWordEveryPolicyIsTheOrdinaryOne() throws Exception {
        OwnershipRules plain = OwnershipFile.load(written(DIMENSIONS));
        assertThat(plain.policies()).isEqualTo(Policies.ORDINARY);
        assertThat(plain.policies().choices().values()).containsOnly(Choice.OWNER);
        assertThat(plain.policies().pools()).isEqualTo(PoolMethod.RECIPROCAL);
        assertThat(plain.teams()).isEqualTo(Teams.NONE);
    }

    @Test
    void poolsNamePoolsThatPay() throws Exception {
        assertThat(declared().policies().pools()).isEqualTo(PoolMethod.STEP_DOWN);
        assertThat(declared().pools().stream().collect(Collectors.toMap(Pool::id, Pool::paidPools)))
                .isEqualTo(Map.of("vector", Set.of("platform"), "platform", Set.of("vector"), "k8s", Set.of()));
        assertThat(declared().pools().get(1).recipients())
                .isEqualTo(new Recipients.Teams(List.of("ads", "pool:vector", "search")));
    }

    @Test
    void aPoolsOwnWordOnIdleCapacityWins() throws Exception {
        assertThat(declared().pools())
                .extracting(Pool::idle)
                .containsExactly(Pool.Idle.SHARED, Pool.Idle.SEPARATE, Pool.Idle.SHARED);
    }

    @Test
    void aTeamIsFoundUnderTheGroupsAboveIt() throws Exception {
        assertThat(declared().teams().path("search")).containsExactly("consumer", "search");
        assertThat(declared().teams().path("consumer")).containsExactly("consumer");
        assertThat(declared().teams().path("unheard of")).containsExactly("unheard of");
    }

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvFileSource(resources = "successions.csv", numLinesToSkip = 1, delimiter = '|')
    void successorsStandInFromTheDayATeamEnds(LocalDate usageDate, String team, String standIn) throws Exception {
        List<Succession> inForce = declared().teams().successions().stream()
                .filter(succession -> succession.team().equals(team))
                .filter(succession -> !usageDate.isBefore(succession.from()))
                .filter(succession -> succession.to().map(usageDate::isBefore).orElse(true))
                .toList();
        assertThat(inForce.stream().map(OrganisationTest::told).toList())
                .isEqualTo(standIn == null ? List.of() : List.of(standIn));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bad-organisation.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void refuses(String keys, int line, String problem) throws Exception {
        Path file = written(DIMENSIONS + keys.replace("\\n", "\n") + "\n");
        assertThat(catchThrowableOfType(ApportionException.class, () -> OwnershipFile.load(file)))
                .hasMessageContaining(": 1 problem\n  file.yaml:" + line + ": " + problem.replace("\\n", "\n"));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tax: proportional    | tax: even",
                "credit: follow_charge| credit: owner",
                "pools: step_down     | pools: reciprocal",
                "idle: shared         | idle: separate",
                "apps: 70             | apps: 71",
                "until: 2026-10-01    | until: 2026-10-02",
                "becomes: core        | becomes: search",
                "from: 2026-01-01     | from: 2026-01-02",
                "'consumer: {}'       | 'consumer: {}\n  sales: {}'",
                "platform\": 30       | platform\": 31"
            })
    void theFingerprintChangesWithTheMeaning(String was, String is) throws Exception {
        String text = Files.readString(resource("organisation.yaml"), StandardCharsets.UTF_8);
        assertThat(text).contains(was);
        OwnershipRules changed = OwnershipFile.load(written(text.replace(was, is)));
        assertThat(changed.fingerprint()).isNotEqualTo(declared().fingerprint());
    }

    @Test
    void writingADefaultDownMeansNothingNew() throws Exception {
        String plain = OwnershipFile.load(written(DIMENSIONS)).fingerprint();
        Path spelledOut = written(DIMENSIONS + "policy: {tax: owner, pools: reciprocal, idle: separate}\n");
        assertThat(OwnershipFile.load(spelledOut).fingerprint()).isEqualTo(plain);
    }

    private static String told(Succession succession) {
        String parts = succession.weights().entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue().toPlainString())
                .collect(Collectors.joining(" "));
        return parts + " of " + succession.totalWeight().toPlainString();
    }

    private Path written(String text) throws Exception {
        return Files.writeString(folder.resolve("file.yaml"), text, StandardCharsets.UTF_8);
    }

    private static OwnershipRules declared() throws URISyntaxException {
        return OwnershipFile.load(resource("organisation.yaml"));
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(OrganisationTest.class.getResource(name).toURI());
    }
}
