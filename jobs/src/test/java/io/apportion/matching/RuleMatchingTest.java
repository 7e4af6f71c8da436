package io.apportion.matching;

import static io.apportion.testing.RowAssert.assertThatRows;
import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.model.Contracts;
import io.apportion.model.Models;
import io.apportion.ownership.OwnershipFile;
import io.apportion.ownership.OwnershipRules;
import io.apportion.rating.Prices;
import io.apportion.rating.SqlFunctions;
import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Conditions that ask for tags and for other dimensions. */
@ExtendWith(SparkExtension.class)
class RuleMatchingTest {
    private static final String CHARGES = """
        select * from values
          ('prod',  'Compute', '4711', '[["Cost-Center","Retail"],["env","prod"]]'),
          ('test',  'Compute', '4711', '[["env","test"]]'),
          ('none',  'Compute', '4711', '[]'),
          ('other', 'Storage', '0815', '[["env","prod"]]') as t(id, service_name, sub_account_id, tags)
        """;
    private static final String CALLS = """
        select * from values
          ('by-role', 'assistant', '[]'), ('by-key', 'k-17', '[["env","prod"]]') as t(id, api_key_id, tags)
        """;

    @TempDir
    private Path folder;

    private SparkSession spark;

    @BeforeEach
    void ownSession(SparkSession shared) {
        spark = shared.newSession();
        spark.conf().set("spark.sql.shuffle.partitions", "1");
    }

    @Test
    void aConditionMayAskForATag() throws IOException {
        match("""
            rules:
              - {id: retail, when: "tag('cost center') = 'Retail'", team: shop}
              - {id: rest, when: "tag('cost_center') is null and service_name is not null", team: core}
            """);
        assertThatRows(decided("team", "rule_id is not null")).areExactly("""
            subject_id,value,rule_id
            prod,shop,retail
            test,core,rest
            none,core,rest
            other,core,rest
            """);
    }

    @Test
    void aConditionMayAskForAnotherDimension() throws IOException {
        match("""
            rules:
              - {id: sandbox, when: "sub_account_id = '0815'", environment: sandbox}
              - {id: live, when: "environment = 'prod'", team: live}
              - {id: play, when: "environment in ('test', 'sandbox')", team: play}
              - {id: rank, when: "team = 'live' and environment = 'prod'", feature: rank}
            """);
        assertThatRows(decided("team", "value is not null")).areExactly("""
            subject_id,value,rule_id
            prod,live,live
            test,play,play
            other,play,play
            by-key,live,live
            """);
        assertThatRows(decided("feature", "value is not null")).areExactly("""
            subject_id,value,rule_id
            prod,rank,rank
            by-key,rank,rank
            """);
    }

    @Test
    void subjectsOfThreeStagesMeetTheirOwners() throws IOException {
        match("""
            rules:
              - {id: live, when: "environment = 'prod'", team: live}
              - {id: rank, when: "team = 'live'", feature: rank}
            """);
        new Models(spark, Map.of()).materialise("attribution/owner");
        assertThatRows(spark.sql("""
                        select subject_id, o.team, o.feature, s.rule_id
                        from owner as o join owner_subject as s using (billing_period, subject_id)
                        where s.dimension = 'team' and s.rule_id is not null
                        """)).areExactly("""
            subject_id,team,feature,rule_id
            prod,live,rank,live
            other,live,rank,live
            by-key,live,rank,live
            """);
    }

    @Test
    void aPoolMayAskForATagAndForADimension() throws IOException {
        match("""
            shared:
              - {id: retail, when: "tag('cost-center') ilike 'retail'", split: even}
              - {id: tests, when: "environment = 'test'", split: even}
            """);
        assertThatRows(spark.table("pool_match")).areExactly("""
            charge_group_id,pool_id
            prod,retail
            test,tests
            none,
            other,
            """);
    }

    @Test
    void aRuleThatEndedMayHaveAskedForTagsAndDimensions() throws IOException {
        match("""
            rules:
              - {id: old, when: "tag('cost-center') = 'Retail' and environment = 'prod'", team: shop, to: 2026-11-01}
            shared:
              - {id: tests, when: "environment = 'test'", split: even}
            """);
        assertThatRows(spark.table("ended_rule")).areExactly("""
            charge_group_id,dimension,rule_id
            prod,team,old
            """);
    }

    @Test
    void thePrincipalOfACallIsItsKeyOrRole() throws IOException {
        match("rules: [{id: role, when: \"principal = 'assistant'\", team: chat}]\n");
        assertThatRows(decided("team", "value is not null")).areExactly("subject_id,value\nby-role,chat\n");
    }

    @Test
    void aDimensionThatIsCalledLikeAColumnOfCallsIsNoColumnOfCharges() throws IOException {
        match("""
            rules: [{id: m, when: "model is null", team: chat}]
            shared: [{id: p, when: "model is null", split: even}]
            """);
        assertThatRows(decided("team", "value is not null"))
                .areExactly("subject_id,value\nby-role,chat\nby-key,chat\n");
        assertThat(spark.table("pool_match").where("pool_id is not null").count())
                .isZero();
    }

    @Test
    void onlyDimensionsThatSomethingAsksForAreDecided() throws IOException {
        OwnershipRules rules = match("rules: [{id: a, when: \"service_name = 'Compute'\", environment: prod}]\n");
        assertThat(new DimensionOrder(rules).stages()).isEqualTo(List.of(Set.of("team", "feature")));
        assertThat(spark.table("dimension_value")
                        .where("dimension = 'environment'")
                        .count())
                .isZero();
    }

    @Test
    void tagsThatConditionsAskForAreKept() throws IOException {
        assertThat(RuleColumns.keptKeys(rules("rules: [{id: a, when: \"tag('Cost-Center') = 'x'\", team: b}]\n")))
                .isEqualTo("costcenter,env,feature,mlmodel,team");
    }

    private Dataset<Row> decided(String dimension, String where) {
        return spark.table("dimension_value")
                .where("dimension = '" + dimension + "'")
                .where(where);
    }

    private OwnershipRules rules(String text) throws IOException {
        return OwnershipFile.load(Files.writeString(folder.resolve("ownership.yaml"), """
            dimensions:
              team: {tags: [team]}
              feature: {tags: [feature]}
              environment: {tags: [env]}
              model: {tags: [ml-model]}
            """ + text));
    }

    private OwnershipRules match(String text) throws IOException {
        OwnershipRules rules = rules(text);
        RuleViews.register(spark, rules);
        SqlFunctions.register(spark, rules, Prices.load(List.of()), Optional.empty());
        view("charge_group", "charge_group_id", CHARGES);
        view("inference_usage", "usage_group_id", CALLS);
        spark.sql("""
            select billing_period, tag_set_id, kept.kept_tags from (
              select '2026-11' as billing_period, md5(tags) as tag_set_id, tags as kept_tags from (%s)
              union select '2026-11', md5(tags), tags from (%s)) as kept
            """.formatted(CHARGES, CALLS)).createOrReplaceTempView("grouped_charge");
        spark.table("grouped_charge").where("false").createOrReplaceTempView("grouped_usage");
        Models models = new Models(spark, Map.of());
        models.view("staging/tag_set");
        RuleMatching matching = new RuleMatching(spark, rules);
        matching.viewValues(models);
        matching.viewPools();
        matching.viewEndedRules();
        return rules;
    }

    /** The rows given, with null in every other column of the contract. */
    private void view(String table, String id, String rows) {
        List<String> given = List.of("service_name", "sub_account_id", "api_key_id");
        String columns = Arrays.stream(Contracts.of(table).schema().fields())
                .map(field -> switch (field.name()) {
                    case "billing_period" -> "'2026-11' as billing_period";
                    case "tag_set_id" -> "md5(tags) as tag_set_id";
                    case "usage_date" -> "date'2026-11-02' as usage_date";
                    default -> field.name().equals(id) ? "id as " + id : other(field, rows, given);
                })
                .collect(Collectors.joining(", "));
        spark.sql("select " + columns + " from (" + rows + ")").createOrReplaceTempView(table);
    }

    private static String other(StructField field, String rows, List<String> given) {
        return given.contains(field.name()) && rows.contains(field.name())
                ? field.name()
                : "cast(null as " + field.dataType().sql() + ") as " + field.name();
    }
}
