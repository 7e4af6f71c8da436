package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.attribution.Fraction;
import io.apportion.explain.Explanation;
import io.apportion.explain.Measure;
import io.apportion.explain.Node;
import io.apportion.explain.Question;
import io.apportion.explain.Relation;
import io.apportion.testing.Explanations;
import io.apportion.testing.NightWorld;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is asked of a company drawn by chance: every level of the answer adds up, and its top is the ledger's sum. */
class ExplanationsAddUpTest {
    /** One of each method and reason. */
    private static final String LARGEST_GROUPS = """
            select distinct max_by(charge_group_id, abs(effective_cost)) from attributed_cost
            where charge_group_id not like '(%'
            group by method, reason
            """;

    private static final Optional<String> ANY = Optional.empty();
    private static final Optional<LocalDate> ANY_DAY = Optional.empty();
    private static final int LINES_SHOWN = 6;

    private static final NightWorld WORLD = SeededCompany.published();

    @Test
    void everyLevelAddsUp() {
        Map<Question, String> questions = questions();
        List<Question> asked = List.copyOf(questions.keySet());
        List<Explanation> explanations = Explanations.of(WORLD, LINES_SHOWN, asked);
        for (int i = 0; i < asked.size(); i++) {
            assertAddsUp(explanations.get(i), questions.get(asked.get(i)));
        }
    }

    /** Each question with the condition that it means in SQL. */
    private static Map<Question, String> questions() {
        Map<Question, String> questions = new LinkedHashMap<>();
        for (String team : List.of("search", "core", "(unattributed)", "(rejected)")) {
            questions.put(new Question(Optional.of(team), ANY, ANY_DAY, ANY, ANY), "team = '" + team + "'");
        }
        questions.put(new Question(ANY, Optional.of("mail"), ANY_DAY, ANY, ANY), "feature = 'mail'");
        questions.put(
                new Question(ANY, ANY, Optional.of(LocalDate.parse("2026-11-01")), ANY, ANY),
                "usage_date = date '2026-11-01'");
        for (List<String> group : WORLD.rows(LARGEST_GROUPS)) {
            questions.put(
                    new Question(ANY, ANY, ANY_DAY, ANY, Optional.of(group.get(0))),
                    "charge_group_id = '" + group.get(0) + "'");
        }
        return questions;
    }

    private static void assertAddsUp(Explanation explanation, String condition) {
        List<String> tops = explanation.amounts().stream()
                .map(amount -> (Measure.Cost) amount.measure())
                .map(cost -> String.join(
                        ",",
                        cost.currency(),
                        cost.effectiveCost().stripTrailingZeros().toPlainString(),
                        cost.billedCost().stripTrailingZeros().toPlainString()))
                .toList();
        assertThat(tops)
                .as(condition)
                .containsExactlyInAnyOrderElementsOf(WORLD
                        .rows("select currency, sum(effective_cost), sum(billed_cost) from attributed_cost where "
                                + condition + " group by currency")
                        .stream()
                        .map(row -> String.join(",", row))
                        .toList());
        explanation.amounts().forEach(ExplanationsAddUpTest::assertAddsUp);
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
}
