package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the engine to costs that others computed or were billed: usage, price and cost of each case stand in one file.
 * {@code -Dapportion.peerPriceCases=FILE} names another file of the same columns. A case that carries a flag is one on
 * which the projects disagree; our choice for those of the shared file is a table of its own.
 */
class PeerPriceCasesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("casesWithoutFlag")
    void agreesWithThePeer(PeerPriceCase peer) {
        PeerCost cost = PeerCost.of(peer);
        SoftAssertions soft = new SoftAssertions();
        soft.assertThat(cost.status()).as("%s status", peer).isEqualTo(RatingStatus.PRICED);
        agrees(soft, peer, "expected_input_cost", cost.input());
        agrees(soft, peer, "expected_output_cost", cost.output());
        agrees(soft, peer, "expected_total_cost", cost.total());
        soft.assertAll();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/pricing/peer_price_choices.csv", numLinesToSkip = 1)
    void chooses(String id, String flag, String choice, RatingStatus status, BigDecimal total) {
        PeerPriceCase peer = byId().get(id);
        Assumptions.assumeTrue(peer != null, () -> "Skipped: the file of cases has no " + id);
        PeerCost cost = PeerCost.of(peer);

        assertThat(peer.text("flag")).isEqualTo(flag);
        assertThat(cost.status()).isEqualTo(status);
        assertThat(cost.total())
                .usingComparator(Comparator.nullsFirst(BigDecimal::compareTo))
                .isEqualTo(total);
        assertThat(choice).isEqualTo(agrees(peer, cost) ? "as the peer" : "not as the peer");
    }

    @Test
    void hasMadeAChoiceForEveryFlaggedCase() {
        Assumptions.assumeTrue(
                System.getProperty(PeerPriceFile.PROPERTY) == null, "Skipped: the choices are for the shared file");

        assertThat(PeerPriceFile.cases().stream()
                        .filter(PeerPriceCase::isFlagged)
                        .map(PeerPriceCase::id))
                .containsExactlyElementsOf(chosen());
    }

    static Stream<PeerPriceCase> casesWithoutFlag() {
        return PeerPriceFile.cases().stream().filter(peer -> !peer.isFlagged());
    }

    private static Map<String, PeerPriceCase> byId() {
        return PeerPriceFile.cases().stream().collect(Collectors.toMap(PeerPriceCase::id, Function.identity()));
    }

    private static List<String> chosen() {
        return new SeedTable(Set.of("case_id", "flag", "choice", "status", "total"), Set.of())
                .read(Seeds.resource("peer_price_choices.csv"), new Problems()).stream()
                        .map(line -> line.text("case_id"))
                        .toList();
    }

    private static boolean agrees(PeerPriceCase peer, PeerCost cost) {
        SoftAssertions soft = new SoftAssertions();
        agrees(soft, peer, "expected_input_cost", cost.input());
        agrees(soft, peer, "expected_output_cost", cost.output());
        agrees(soft, peer, "expected_total_cost", cost.total());
        return soft.wasSuccess();
    }

    private static void agrees(SoftAssertions soft, PeerPriceCase peer, String column, BigDecimal cost) {
        BigDecimal expected = peer.number(column);
        if (expected != null) {
            BigDecimal tolerance = expected.abs().multiply(peer.count("rel_tol"));
            soft.assertThat(cost)
                    .as("%s %s, within %s", peer, column, tolerance.toPlainString())
                    .isBetween(expected.subtract(tolerance), expected.add(tolerance));
        }
    }
}
