package io.apportion.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.rating.Prices;
import io.apportion.testing.SparkExtension;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must hold in every world, whatever the rules. A failure shows the seed, the rules and the rows of one world. */
@ExtendWith(SparkExtension.class)
class WorldsTest {
    private static List<Proof> proofs;

    @BeforeAll
    static void prove(SparkSession spark) {
        Prices prices = Prices.load(List.of());
        proofs = WorldSets.ofBuild(WorldSets.SEED).stream()
                .map(set -> Proof.of(set, spark, prices))
                .toList();
    }

    @Test
    void anotherEngineFindsTheSameLedger() {
        assertNone(Proof.DIFFERS_FROM_ORACLE);
    }

    @Test
    void neitherOrderNorRepetitionMatters() {
        assertNone("""
                (FROM ledger_text EXCEPT ALL FROM ledger_again) UNION ALL (FROM ledger_again EXCEPT ALL FROM ledger_text)
                """);
    }

    @Test
    void bothCostsAreConservedInEveryCurrency() {
        assertNone("""
                WITH charged AS (
                    SELECT billing_period, currency, SUM(units(billed_cost)) AS billed, SUM(units(effective_cost)) AS effective
                    FROM (
                        SELECT billing_period, currency, billed_cost, effective_cost FROM given_billing_charge
                        UNION ALL
                        SELECT billing_period, currency, billed_cost, COALESCE(effective_cost, '0') FROM given_rejected_row)
                    GROUP BY ALL
                ),
                placed AS (
                    SELECT billing_period, currency, SUM(billed) AS billed, SUM(effective) AS effective
                    FROM ledger WHERE method <> 'REALLOCATED' GROUP BY ALL
                )
                FROM charged AS c FULL JOIN placed AS p USING (billing_period, currency)
                WHERE c.billed IS DISTINCT FROM p.billed OR c.effective IS DISTINCT FROM p.effective
                """);
    }

    @Test
    void whatPeopleMoveAddsUpToNothing() {
        assertNone("""
                SELECT billing_period, currency, SUM(billed), SUM(effective) FROM ledger
                WHERE method = 'REALLOCATED' GROUP BY ALL HAVING SUM(billed) <> 0 OR SUM(effective) <> 0
                """);
    }

    @Test
    void everyGroupOfChargesKeepsItsCostAndCurrency() {
        assertNone("""
                WITH placed AS (
                    SELECT billing_period, usage_date, currency, charge_group, SUM(billed) AS billed, SUM(effective) AS effective
                    FROM ledger WHERE method NOT IN ('REJECTED', 'REALLOCATED') GROUP BY ALL
                )
                FROM group_cost AS g FULL JOIN placed AS p USING (billing_period, usage_date, currency, charge_group)
                WHERE g.billed IS DISTINCT FROM p.billed OR g.effective IS DISTINCT FROM p.effective
                """);
    }

    @Test
    void noTwoRowsAreAlike() {
        assertNone("""
                SELECT billing_period, usage_date, currency, charge_group, team, former_team, feature, method, feature_method,
                    rule_id, reason, COUNT(*)
                FROM ledger WHERE method <> 'REJECTED' GROUP BY ALL HAVING COUNT(*) > 1
                """);
    }

    @Test
    void sharesHaveTheSignOfTheirCharge() {
        assertNone("""
                SELECT l.* FROM ledger AS l
                JOIN group_cost AS g USING (billing_period, usage_date, currency, charge_group)
                WHERE sign(l.billed) NOT IN (0, sign(g.billed)) OR sign(l.effective) NOT IN (0, sign(g.effective))
                """);
    }

    @Test
    void keysAreThereAndNamedMembersHaveReasons() {
        assertNone("""
                SELECT billing_period, * EXCLUDE (billing_period) FROM ledger
                WHERE concat_ws('', team, feature, currency) = '' OR team = '' OR feature = '' OR currency = ''
                    OR method = '' OR feature_method = '' OR (team LIKE '(%') <> (reason IS NOT NULL)
                """);
    }

    @Test
    void weightsRedoEveryShare() {
        assertThat(proofs.stream()
                        .map(proof -> new WeightedShares(proof.database()).contradictions())
                        .collect(Collectors.joining()))
                .isEmpty();
    }

    @Test
    void theWorldsHoldWhatTheyShould() {
        assertThat(proofs.stream()
                        .mapToInt(proof -> proof.worlds().worlds().size())
                        .sum())
                .isEqualTo(300);
        assertThat(
                        proofs.stream()
                                .flatMap(proof -> proof
                                        .database()
                                        .rows("SELECT DISTINCT method || COALESCE(' ' || reason, '') FROM ledger")
                                        .stream())
                                .map(row -> row.get(0))
                                .distinct()
                                .sorted())
                .containsExactly(
                        "INHERITED",
                        "REALLOCATED",
                        "REALLOCATED REALLOCATED",
                        "REJECTED UNKNOWN_CATEGORY",
                        "RULE",
                        "SHARED",
                        "SHARED IDLE",
                        "TAG",
                        "UNATTRIBUTED NOTHING_TO_FOLLOW",
                        "UNATTRIBUTED NO_OWNER",
                        "UNATTRIBUTED POLICY",
                        "UNATTRIBUTED POOL_WITHOUT_WEIGHTS",
                        "UNATTRIBUTED UNLOGGED",
                        "USAGE_SPLIT",
                        "USAGE_SPLIT CALLER_UNKNOWN");
    }

    /** Without pools: what is done to one charge is done to its shares. */
    @Test
    void doubledAmountsDoubleSharesWithinOneUnitOfEachSplit() {
        assertNone("""
                SELECT base_period, t.*, b.billed, b.effective
                FROM (FROM twin_row WHERE kind = 'DOUBLED') AS t
                FULL JOIN (FROM base_row WHERE kind = 'DOUBLED') AS b USING (base_period, day, currency, charge_group, team, feature,
                    method, feature_method)
                WHERE b.former_team IS NOT DISTINCT FROM t.former_team AND b.rule_id IS NOT DISTINCT FROM t.rule_id
                    AND b.reason IS NOT DISTINCT FROM t.reason
                    AND greatest(abs(t.billed - 2 * b.billed), abs(t.effective - 2 * b.effective)) > CASE
                        WHEN t.method = 'USAGE_SPLIT' AND t.feature_method NOT IN ('USAGE_SPLIT', 'UNATTRIBUTED') THEN 12
                        WHEN t.method = 'USAGE_SPLIT' AND t.former_team IS NOT NULL THEN 3
                        WHEN t.method = 'USAGE_SPLIT' OR t.reason = 'UNLOGGED' OR t.former_team IS NOT NULL THEN 1
                        ELSE 0
                    END
                """);
        assertSame("DOUBLED", "true", "0", "0");
    }

    @Test
    void mirroredAmountsMirrorShares() {
        assertSame("MIRRORED", "true", "-billed", "-effective");
    }

    @Test
    void anUnrelatedTeamChangesNobodysBill() {
        assertSame("WITH_GUESTS", "charge_group NOT LIKE 'guest|%'", "billed", "effective");
    }

    @Test
    void daysAddUp() {
        assertNone(differences(
                "SELECT * EXCLUDE (kind) FROM twin_row WHERE kind IN ('FIRST_DAYS', 'LAST_DAYS')",
                "SELECT * EXCLUDE (kind) FROM base_row WHERE kind = 'FIRST_DAYS'"));
    }

    /** Twins of a kind have the rows of their worlds, with these costs. */
    private static void assertSame(String kind, String where, String billed, String effective) {
        String costs = " REPLACE (" + billed + " AS billed, " + effective + " AS effective)";
        String kept = billed.equals("0") ? costs : "";
        assertNone(differences(
                "SELECT *" + kept + " FROM twin_row WHERE kind = '" + kind + "' AND " + where,
                "SELECT *" + costs + " FROM base_row WHERE kind = '" + kind + "' AND " + where));
    }

    private static String differences(String one, String other) {
        return "SELECT base_period, * EXCLUDE (base_period) FROM ((%1$s EXCEPT ALL %2$s) UNION ALL (%2$s EXCEPT ALL %1$s))"
                .formatted(one, other);
    }

    private static void assertNone(String query) {
        assertThat(proofs.stream().map(proof -> proof.against(query)).collect(Collectors.joining()))
                .isEmpty();
    }
}
