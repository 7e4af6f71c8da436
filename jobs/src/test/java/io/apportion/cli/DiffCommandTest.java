package io.apportion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.configuration.ConfigurationFile;
import io.apportion.model.Contracts;
import io.apportion.night.Progress;
import io.apportion.night.RuleComparison;
import io.apportion.ownership.OwnershipFile;
import io.apportion.rating.Prices;
import io.apportion.testing.NightWorld;
import io.apportion.warehouse.Publication;
import io.apportion.warehouse.Warehouse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares two sets of rules over {@link ComparedRules}. */
class DiffCommandTest {
    private static NightWorld world;

    @BeforeAll
    static void runTheNight() {
        world = NightWorld.named("diff")
                .bill(
                        "aws",
                        ComparedRules.HEADER
                                + ComparedRules.aws("02", "EC2", "Usage", "60", "60", "team:search")
                                + ComparedRules.aws("02", "EC2", "Usage", "26", "26", "team:ads")
                                + ComparedRules.aws("02", "S3", "Usage", "20", "20", "team:ads")
                                + ComparedRules.aws("03", "RDS", "Usage", "20", "25", "cost-center:77")
                                + ComparedRules.aws("03", "EC2", "Credit", "-10", "-10", "team:search")
                                + ComparedRules.aws("04", "SQS", "Usage", "5", "5", "team:srch")
                                + ComparedRules.aws("04", "EKS", "Usage", "10.000000000000000001", "10", "")
                                + ComparedRules.aws("05", "AWS Support", "Purchase", "13.1", "13.1", ""))
                .bill(
                        "openai",
                        ComparedRules.HEADER
                                + "2026-11-01T00:00:00Z,2026-10-31T00:00:00Z,OpenAI,org-1,OpenAI API,Usage,Output Tokens,"
                                + "\"{\"\"ModelId\"\":\"\"gpt-4o\"\"}\",1,1K tokens,USD,10,10,\n")
                .log("gateway", ComparedRules.CALLS)
                .ownership(ComparedRules.BEFORE)
                .file("proposed.yaml", ComparedRules.AFTER);
        world.run("2026-11-05");
    }

    @Test
    void everyMoveIsExact() {
        Ended ended = diff(world, "proposed.yaml", "--format", "csv");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().replace("\r", "")).isEqualTo("""
                        currency,from_team,from_feature,to_team,to_feature,provider,service,placed_before,placed_after,effective_cost,billed_cost,charge_groups,first_day,last_day
                        USD,(unattributed),(unattributed),core,db,AWS,RDS,UNATTRIBUTED NO_OWNER,RULE databases,20,25,1,2026-11-03,2026-11-03
                        USD,ads,(unattributed),ads,storage,AWS,S3,TAG,TAG (feature RULE),20,20,1,2026-11-02,2026-11-02
                        USD,search,(unattributed),ads,(unattributed),AWS,EC2,TAG,RULE credits,-10,-10,1,2026-11-03,2026-11-03
                        USD,(unattributed),(unattributed),core,(unattributed),OpenAI,OpenAI API,USAGE_SPLIT CALLER_UNKNOWN,USAGE_SPLIT,6,6,1,2026-10-31,2026-10-31
                        USD,(unattributed),(unattributed),search,(unattributed),AWS,SQS,UNATTRIBUTED NO_OWNER,TAG,5,5,1,2026-11-04,2026-11-04
                        USD,ads,(unattributed),ads,storage,AWS,AWS Support,SHARED support,SHARED support,2,2,1,2026-11-05,2026-11-05
                        USD,ads,(unattributed),core,db,AWS,AWS Support,SHARED support,SHARED support,1.95,1.95,1,2026-11-05,2026-11-05
                        USD,ads,(shared),core,(shared),AWS,EKS,SHARED k8s,SHARED k8s,1,1,1,2026-11-04,2026-11-04
                        USD,search,(shared),core,(shared),AWS,EKS,SHARED k8s,SHARED k8s,1,1,1,2026-11-04,2026-11-04
                        USD,ads,(unattributed),core,(unattributed),AWS,AWS Support,SHARED support,SHARED support,0.6,0.6,1,2026-11-05,2026-11-05
                        USD,search,(unattributed),core,db,AWS,AWS Support,SHARED support,SHARED support,0.05,0.05,1,2026-11-05,2026-11-05
                        """);
    }

    @Test
    void textIsWhatAReviewNeeds() {
        Ended ended = diff(world, "proposed.yaml", "--lines", "3");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).isEqualTo("""
                        2026-11 by proposed.yaml instead of ownership.yaml
                        USD 67.60 of 154.10 effective and 72.60 of 159.10 billed cost move, in 7 of 9 groups of charges, which hold 68.10 effective

                        effective cost  currency  before  moved out  moved in     net  after  between features
                        --------------  --------  ------  ---------  --------  ------  -----  ----------------
                        (unattributed)  USD        31.00      31.00      0.00  -31.00   0.00              0.00
                        core            USD         0.00       0.00     30.60  +30.60  30.60              0.00
                        search          USD        62.55      -8.95      5.00  +13.95  76.50              0.00
                        ads             USD        60.55       3.55    -10.00  -13.55  47.00             22.00
                        (4 rows)

                        billed cost     currency  before  moved out  moved in     net  after  between features
                        --------------  --------  ------  ---------  --------  ------  -----  ----------------
                        (unattributed)  USD        36.00      36.00      0.00  -36.00   0.00              0.00
                        core            USD         0.00       0.00     35.60  +35.60  35.60              0.00
                        search          USD        62.55      -8.95      5.00  +13.95  76.50              0.00
                        ads             USD        60.55       3.55    -10.00  -13.55  47.00             22.00
                        (4 rows)

                        coverage      currency  before      of  percent   after      of  percent
                        ------------  --------  ------  ------  -------  ------  ------  -------
                        tag_or_rule   USD        96.00  154.10     62.3  121.00  154.10     78.5
                        attributed    USD       123.10  154.10     79.9  154.10  154.10    100.0
                        idle          USD         0.00  154.10      0.0    0.00  154.10      0.0
                        unattributed  USD        31.00  154.10     20.1    0.00  154.10      0.0
                        (4 rows)

                        20.00 USD effective, 25.00 billed: (unattributed) / (unattributed) → core / db
                            AWS, RDS, 1 group of charges, 2026-11-03 to 2026-11-03
                            before: UNATTRIBUTED NO_OWNER
                            after:  RULE databases

                        20.00 USD effective, 20.00 billed: ads / (unattributed) → ads / storage
                            AWS, S3, 1 group of charges, 2026-11-02 to 2026-11-02
                            before: TAG
                            after:  TAG (feature RULE)

                        -10.00 USD effective, -10.00 billed: search / (unattributed) → ads / (unattributed)
                            AWS, EC2, 1 group of charges, 2026-11-03 to 2026-11-03
                            before: TAG
                            after:  RULE credits

                        … 8 more of 11 moves: --lines shows more of them, --format csv prints every one
                        """);
    }

    @Test
    void bothSidesAreTheLedgersOfTheNight() {
        world.inSession(spark -> {
            var rules = OwnershipFile.load(world.folder().resolve("ownership.yaml"));
            var configuration = ConfigurationFile.load(world.config());
            new RuleComparison(
                            spark,
                            configuration,
                            Prices.load(List.of()),
                            new Progress(world.clock(), doing -> {}),
                            notice -> assertThat(notice).isEmpty())
                    .compare(
                            YearMonth.parse("2026-11"),
                            rules,
                            OwnershipFile.load(world.folder().resolve("proposed.yaml")));
            Dataset<Row> published = spark.table("published_ledger");
            Dataset<Row> before = spark.table("ledger_before");
            assertThat(before.exceptAll(published).collectAsList()).isEmpty();
            assertThat(published.exceptAll(before).collectAsList()).isEmpty();
            assertThat(spark.sql("select cast(sum(effective_cost) as string) from ledger_after")
                            .first()
                            .getString(0))
                    .isEqualTo("154.100000000000000001");
            return null;
        });
    }

    @Test
    void rulesThatAskForMoreThanWasKeptReadTheFilesAgain() {
        world.file(
                "by-tag.yaml",
                ComparedRules.BEFORE
                        + "rules: [{id: seventy-seven, when: \"tag('cost-center') = '77'\", team: core}]\n");
        Ended ended = diff(world, "by-tag.yaml", "--format", "csv");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err())
                .isEqualTo(
                        "The files of 2026-11 are read again: it was published without tag costcenter, which the rules ask for.\n");
        // Core carries 20 by itself now, so Support is split 50 : 50 : 20 and 13.1 / 6 of it is core's. The last unit
        // is ads'.
        assertThat(ended.out()
                        .lines()
                        .map(line -> line.replaceAll(",1,2026.*", ""))
                        .skip(1))
                .containsExactly(
                        "USD,(unattributed),(unattributed),core,(unattributed),AWS,RDS,UNATTRIBUTED NO_OWNER,RULE"
                                + " seventy-seven,20,25",
                        "USD,search,(unattributed),core,(unattributed),AWS,AWS Support,SHARED support,SHARED"
                                + " support,1.091666666666666667,1.091666666666666667",
                        "USD,ads,(unattributed),core,(unattributed),AWS,AWS Support,SHARED support,SHARED"
                                + " support,1.091666666666666666,1.091666666666666666");
    }

    @Test
    void rulesThatMeanTheSameMoveNothing() {
        world.file("same.yaml", "# As before.\n" + ComparedRules.BEFORE);
        Ended ended = diff(world, "same.yaml");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("2026-11 by same.yaml instead of ownership.yaml\nno dollar moves\n");
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        Ended month = diff(world, "proposed.yaml", "--month", "2026-09");
        assertThat(month.exitCode()).isEqualTo(2);
        assertThat(month.err())
                .contains(
                        "Cannot compare rules over 2026-09: nothing is published for it [published: 2026-10, 2026-11]");
        world.file(
                "broken.yaml",
                ComparedRules.DIMENSIONS + "rules: [{id: a, when: \"x = 1\", teem: ads}, {id: a, when: \"\"}]\n");
        Ended broken = diff(world, "broken.yaml");
        assertThat(broken.exitCode()).isEqualTo(78);
        assertThat(broken.err()).contains("broken.yaml: 5 problems", "unknown key teem in rules[0]", "id a is taken");
        world.file(
                "unreached.yaml",
                ComparedRules.DIMENSIONS
                        + "rules: [{id: a, when: \"service_name = 'S3'\", team: ads}, {id: b, when: \"service_name ="
                        + " 'S3'\", team: ads}]\n");
        assertThat(diff(world, "unreached.yaml").err())
                .contains("unreached.yaml: 1 problem", "b can never match: a before it");
    }

    @Test
    void filesThatWereDeliveredAgainAreNotReadForAnotherMonth() {
        NightWorld other = NightWorld.named("diff-delivered-again")
                .bill(
                        "aws",
                        ComparedRules.HEADER + ComparedRules.aws("02", "EC2", "Usage", "60", "60", "cost-center:7"))
                .ownership(ComparedRules.BEFORE)
                .file(
                        "by-tag.yaml",
                        ComparedRules.DIMENSIONS + "rules: [{id: c, when: \"tag('cost-center') = '7'\", team: ads}]\n")
                .file(
                        "by-service.yaml",
                        ComparedRules.DIMENSIONS + "rules: [{id: c, when: \"service_name = 'EC2'\", team: ads}]\n");
        other.run("2026-11-05");
        other.deliveredAt("2026-11-17T02:00:00Z")
                .bill(
                        "aws",
                        ComparedRules.HEADER + ComparedRules.aws("02", "EC2", "Usage", "61", "61", "cost-center:7"));
        Ended refused = diff(other, "by-tag.yaml");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "Cannot compare rules over 2026-11: it was published without tag",
                        "aws.csv",
                        "Run the night first.");
        assertThat(diff(other, "by-service.yaml").out())
                .contains("USD 60.00 of 60.00 effective and 60.00 of 60.00 billed cost move");
    }

    @Test
    void ledgersThatHoldOtherMoneyEndInExit73() {
        NightWorld other = NightWorld.named("diff-unbalanced")
                .bill("aws", ComparedRules.HEADER + ComparedRules.aws("02", "EC2", "Usage", "60", "60", "team:ads"))
                .file("proposed.yaml", ComparedRules.AFTER);
        other.run("2026-11-05");
        other.inSession(spark -> {
            Warehouse warehouse = new Warehouse(spark);
            var ledger = Contracts.of("attributed_cost");
            warehouse.write(
                    ledger,
                    warehouse.published(ledger),
                    new Publication(spark).pointers().get("2026-11").runId());
            return null;
        });
        Ended ended = diff(other, "proposed.yaml");
        assertThat(ended.exitCode()).isEqualTo(73);
        assertThat(ended.err())
                .contains("Cannot compare rules over 2026-11: they do not place the same money")
                .contains(
                        "USD EffectiveCost before 60.000000000000000000, after 60.000000000000000000, published 120.0");
        assertThat(ended.out()).isEmpty();
    }

    private static Ended diff(NightWorld world, String rules, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> month = Arrays.asList(options).contains("--month") ? List.of() : List.of("--month", "2026-11");
        List<String> given = List.of(
                "diff",
                "--config",
                world.config().toString(),
                "--rules",
                world.folder().resolve(rules).toString());
        String[] arguments = Stream.of(given, month, Arrays.asList(options))
                .flatMap(List::stream)
                .toArray(String[]::new);
        int code = world.inSession(spark -> {
            // Tables of a few rows: exchanging them between tasks takes longer than reading them.
            spark.conf().set("spark.sql.shuffle.partitions", "1");
            return Main.commandLine(
                            world.clock(), new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false))
                    .execute(arguments);
        });
        return new Ended(code, out.toString(), err.toString());
    }

    private record Ended(int exitCode, String out, String err) {}
}
