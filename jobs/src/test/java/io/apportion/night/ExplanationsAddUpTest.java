package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.attribution.Fraction;
import io.apportion.explain.Explanation;
import io.apportion.explain.Measure;
import io.apportion.explain.Node;
import io.apportion.explain.Question;
import io.apportion.explain.Relation;
import io.apportion.testing.NightWorld;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked of a company drawn by chance: every level of the answer adds up, and its top is the ledger's sum. */
class ExplanationsAddUpTest {
    private static final Optional<String> ANY = Optional.empty();

    private static NightWorld world;

    @BeforeAll
    static void publish() {
        world = SeededCompany.published();
    }

    /** Each question beside the condition that it means in SQL. */
    static Stream<Arguments> questions() {
        return Stream.of(
                        Stream.of("search", "core", "(unattributed)", "(idle)", "(rejected)")
                                .map(team -> asked(
                                        question(Optional.of(team), ANY, Optional.empty(), ANY),
                                        "team = '" + team + "'")),
                        Stream.of(asked(question(ANY, Optional.of("mail"), Optional.empty(), ANY), "feature = 'mail'")),
                        Stream.of(asked(
                                question(ANY, ANY, Optional.of(LocalDate.parse("2026-11-01")), ANY),
                                "usage_date = date '2026-11-01'")),
                        groups().map(group -> asked(
                                question(ANY, ANY, Optional.empty(), Optional.of(group)),
                                "charge_group_id = '" + group + "'")))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyLevelAddsUp(Question question, String condition) {
        Explanation explanation = world.explain(question, 7);
        for (Node amount : explanation.amounts()) {
            Measure.Cost cost = (Measure.Cost) amount.measure();
            assertThat(new BigDecimal(world.value("select sum(effective_cost) from attributed_cost where " + condition
                            + " and currency = '" + cost.currency() + "'")))
                    .isEqualByComparingTo(cost.effectiveCost());
            assertAddsUp(amount);
        }
        assertThat(explanation.amounts())
                .hasSize(world.rows("select distinct currency from attributed_cost where " + condition)
                        .size());
        StringWriter text = new StringWriter();
        explanation.print(new PrintWriter(text));
        assertThat(text.toString()).doesNotContain("does not add up", "cannot be shown", "not shown");
    }

    private static void assertAddsUp(Node node) {
        List<Node> parts = node.parts();
        if (!parts.isEmpty()) {
            assertThat(sums(parts)).as(node.toString()).isEqualTo(sums(List.of(node)));
        }
        for (Node branch : node.branches()) {
            if (branch.relation() == Relation.SAME) {
                assertThat(sums(List.of(branch))).as(node.toString()).isEqualTo(sums(List.of(node)));
            }
            assertAddsUp(branch);
        }
    }

    /** Sums of both costs, or of the weights, exactly. */
    private static List<Fraction> sums(List<Node> nodes) {
        return nodes.stream()
                .map(node -> amounts(node.measure()))
                .reduce((a, b) -> List.of(a.get(0).plus(b.get(0)), a.get(1).plus(b.get(1))))
                .orElseThrow();
    }

    private static List<Fraction> amounts(Measure measure) {
        if (measure instanceof Measure.Cost cost) {
            return List.of(exact(cost.effectiveCost()), exact(cost.billedCost()));
        }
        return measure instanceof Measure.Weight weight
                ? List.of(exact(weight.quantity()), Fraction.ZERO)
                : List.of(((Measure.Portion) measure).fraction(), Fraction.ZERO);
    }

    private static Fraction exact(BigDecimal amount) {
        return Fraction.of(amount, BigDecimal.ONE);
    }

    /** The largest group of each method and reason, and a credit. */
    private static Stream<String> groups() {
        if (world == null) {
            publish();
        }
        return world.rows("""
                        select max_by(charge_group_id, abs(effective_cost)) from attributed_cost
                        where charge_group_id not like '(%'
                        group by method, reason, charge_category = 'Credit'
                        """).stream().map(row -> row.get(0)).distinct();
    }

    private static Question question(
            Optional<String> team, Optional<String> feature, Optional<LocalDate> date, Optional<String> group) {
        return new Question(team, feature, date, ANY, group);
    }

    private static Arguments asked(Question question, String condition) {
        return Arguments.of(question, condition);
    }
}
