package io.apportion.matching;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.apportion.model.Contracts;
import io.apportion.model.Models;
import io.apportion.ownership.EffectivePeriod;
import io.apportion.ownership.OwnershipRules;
import io.apportion.ownership.Rule;
import io.apportion.spark.Held;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * Finds for each group of charges or calls the first rule in force whose condition it meets. What a match means is decided
 * in SQL. A rule that names a column the rows do not have does not match.
 */
public final class RuleMatching {
    private static final String SUBJECTS = "owner_subject";
    private static final String VALUES = "dimension_value";

    /** Tables that hold what is asked: groups of charges and calls, and their tags. */
    public static final Set<String> GROUPS = Set.of("charge_group", "inference_usage", "tag_set");

    /** Tables that {@link #viewValues} makes readable. */
    public static final Set<String> VALUED = Set.of(SUBJECTS, VALUES);

    /** Tables that are asked once dimensions have values. */
    public static final Set<String> VALUED_GROUPS = Set.of("charge_group", "tag_set", VALUES);

    private static final Column NO_TEXT = lit(null).cast(DataTypes.StringType);

    private final SparkSession spark;
    private final OwnershipRules rules;
    private final DimensionOrder order;
    private final Map<String, Condition> conditions = new HashMap<>();

    /** Matching by these rules, over the staged views of the session. */
    public RuleMatching(SparkSession spark, OwnershipRules rules) {
        this.spark = spark;
        this.rules = rules;
        this.order = new DimensionOrder(rules);
        RuleColumns.conditions(rules).forEach(condition -> conditions.put(condition.id(), condition));
    }

    /**
     * Registers owner_subject and dimension_value: team and feature of all charges and calls, and the dimensions that
     * conditions ask for. In one go unless conditions name dimensions; then one go for each that waits for another.
     */
    public void viewValues(Models models) {
        List<Set<String>> stages = order.stages();
        // Spark cannot join subjects with what was computed from them: they would be one table twice. So they are held.
        Dataset<Row> asked = Held.rows(SUBJECTS, subjects(stages.get(0), none()));
        Dataset<Row> decided = values(models, asked);
        for (Set<String> stage : stages.subList(1, stages.size())) {
            Dataset<Row> known = Held.rows(VALUES, decided);
            Dataset<Row> further = Held.rows(SUBJECTS, subjects(stage, known));
            decided = known.unionByName(values(models, further));
            asked = asked.unionByName(further);
        }
        (stages.size() > 1 ? Held.rows(SUBJECTS, asked) : asked).createOrReplaceTempView(SUBJECTS);
        boolean readTwice = stages.size() > 1 || !order.namedByPools().isEmpty();
        (readTwice ? Held.rows(VALUES, decided) : decided).createOrReplaceTempView(VALUES);
    }

    /** Registers pool_match: the declared pool whose condition each group of charges meets. Reads dimension_value. */
    public void viewPools() {
        List<Candidate> pools = rules.pools().stream()
                .map(pool -> new Candidate(conditions.get(pool.id()), pool.period()))
                .toList();
        SubjectRows charges = SubjectRows.charges(spark);
        charges.with(tags(pools), asked(pools), spark.table(VALUES))
                .select(
                        col(SubjectRows.PERIOD).as("billing_period"),
                        col(SubjectRows.SUBJECT).as("charge_group_id"),
                        first(pools, columns(charges)).as("pool_id"))
                .createOrReplaceTempView("pool_match");
    }

    /**
     * Registers ended_rule: the rule that a group of charges would meet by dimension, had it not ended before. Reads
     * dimension_value; what only ended rules ask for counts as unknown.
     */
    public void viewEndedRules() {
        Map<String, List<Candidate>> ended = new TreeMap<>();
        rules.dimensions().forEach(dimension -> ended.put(dimension.name(), ended(dimension.name())));
        List<Candidate> all = ended.values().stream().flatMap(List::stream).toList();
        SubjectRows charges = SubjectRows.charges(spark);
        Column[] byDimension = ended.entrySet().stream()
                .map(dimension -> struct(
                        lit(dimension.getKey()).as("dimension"),
                        first(dimension.getValue(), columns(charges)).as("rule_id")))
                .toArray(Column[]::new);
        charges.with(tags(all), asked(all), spark.table(VALUES))
                .select(
                        col(SubjectRows.PERIOD).as("billing_period"),
                        col(SubjectRows.SUBJECT).as("charge_group_id"),
                        inline(array(byDimension)))
                .where(col("rule_id").isNotNull())
                .createOrReplaceTempView("ended_rule");
    }

    /** Rules that name the dimension and have an end, as if they began with it; the one that ended last comes first. */
    private List<Candidate> ended(String dimension) {
        return rules.rules().stream()
                .filter(rule -> rule.values().containsKey(dimension))
                .filter(rule -> rule.period().to().isPresent())
                .sorted(Comparator.comparing((Rule rule) -> rule.period().to().orElseThrow())
                        .reversed())
                .map(rule -> new Candidate(
                        conditions.get(rule.id()),
                        new EffectivePeriod(rule.period().to(), Optional.empty())))
                .toList();
    }

    private static Dataset<Row> values(Models models, Dataset<Row> subjects) {
        subjects.createOrReplaceTempView(SUBJECTS);
        return models.rows("attribution/dimension_value");
    }

    private Dataset<Row> subjects(Set<String> stage, Dataset<Row> decided) {
        return subjects(SubjectRows.charges(spark), stage, decided)
                .unionByName(subjects(SubjectRows.calls(spark), stage, decided));
    }

    private Dataset<Row> none() {
        return spark.createDataFrame(List.of(), Contracts.of("dimension_value").schema());
    }

    private Dataset<Row> subjects(SubjectRows rows, Set<String> stage, Dataset<Row> decided) {
        Set<String> columns = columns(rows);
        List<Candidate> asking =
                stage.stream().flatMap(dimension -> setting(dimension).stream()).toList();
        List<Column> selected = new ArrayList<>(rows.inheritingColumns());
        selected.add(inline(array(stage.stream()
                .map(dimension -> struct(
                        lit(dimension).as("dimension"),
                        first(setting(dimension), columns).as("rule_id")))
                .toArray(Column[]::new))));
        return rows.with(tags(asking), asked(asking), decided).select(selected.toArray(Column[]::new));
    }

    private List<Candidate> setting(String dimension) {
        return rules.rules().stream()
                .filter(rule -> rule.values().containsKey(dimension))
                .map((Rule rule) -> new Candidate(conditions.get(rule.id()), rule.period()))
                .toList();
    }

    private Set<String> columns(SubjectRows rows) {
        Set<String> columns = RuleColumns.dimensions(rules);
        columns.addAll(rows.columns());
        return columns;
    }

    private SortedSet<String> asked(List<Candidate> candidates) {
        SortedSet<String> asked = new TreeSet<>();
        candidates.forEach(candidate -> asked.addAll(RuleColumns.dimensions(rules, candidate.condition)));
        return asked;
    }

    private static SortedSet<String> tags(List<Candidate> candidates) {
        SortedSet<String> tags = new TreeSet<>();
        candidates.forEach(candidate -> tags.addAll(candidate.condition.tags()));
        return tags;
    }

    private static Column first(List<Candidate> candidates, Set<String> columns) {
        Stream<Column> matches = candidates.stream()
                .filter(candidate -> candidate.condition.isOver(columns))
                .map(candidate -> when(candidate.inForce(), lit(candidate.condition.id())));
        return coalesce(Stream.concat(matches, Stream.of(NO_TEXT)).toArray(Column[]::new));
    }

    /** A rule or pool that may be the first to match. */
    private record Candidate(Condition condition, EffectivePeriod period) {
        /** The user's condition, parsed and held to the allow-list before, within its dates. */
        Column inForce() {
            Column force = condition.column();
            if (period.from().isPresent()) {
                force = force.and(col("usage_date").geq(lit(period.from().get())));
            }
            if (period.to().isPresent()) {
                force = force.and(col("usage_date").lt(lit(period.to().get())));
            }
            return force;
        }
    }
}
