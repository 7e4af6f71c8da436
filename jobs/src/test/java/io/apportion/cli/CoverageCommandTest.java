package io.apportion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A company with one gap of each cause, each a power of two, so that a sum tells what is in it.
 *
 * <pre>
 * team, effective USD        | where           | why
 * ---------------------------+-----------------+-----------------------------------------------------------
 *                         26 | tagged          | 20 EC2, 2 S3, 3 SNS, 1 Storage; teams=x beside team is no slip
 *                      10 +1 | EC2, S3         | both have the key from the 9th on and nothing had it before
 *                          4 | RDS             | team=serach
 *                          8 | RDS             | teem=search
 *                         16 | SQS             | Team=atlantis
 *                         32 | AWS Support     | pool support
 *                         64 | EC2             | tax
 * 128.000000000000000001     | SES             | rule mail ended on the 9th
 *                        256 | SWF             | no tag
 *                        512 | Storage         | Google Cloud; its label is there from the 9th on
 *                       1024 | account 20      | no tag; the account passes ads on
 * </pre>
 */
class CoverageCommandTest {
    private static final String HEADER = "BillingPeriodStart,ChargePeriodStart,ProviderName,SubAccountId,ServiceName,"
            + "BillingCurrency,ChargeCategory,BilledCost,EffectiveCost,Tags\n";

    private static final String RULES = """
            dimensions: {team: {tags: [team], allowed: [search, ads]}, feature: {tags: [feature]}}
            rules: [{id: mail, when: "service_name = 'SES'", team: ads, to: 2026-11-09}]
            shared: [{id: support, when: "service_name = 'AWS Support'", split: proportional, to: all}]
            inherit: {sub_account: {20: {team: ads}}}
            """;

    private static NightWorld world;

    @BeforeAll
    static void runTheNight() {
        world = NightWorld.named("tag-gaps")
                .bill(
                        "aws",
                        HEADER
                                + aws("01", "10", "EC2", "10", "")
                                + aws("01", "10", "S3", "1", "")
                                + aws("08", "10", "SES", "5", "")
                                + aws("09", "10", "EC2", "20", "team:search")
                                + aws("09", "10", "S3", "2", "team:ads")
                                + aws("10", "10", "RDS", "4", "team:serach")
                                + aws("10", "10", "RDS", "8", "teem:search")
                                + aws("10", "10", "SQS", "16", "Team:atlantis")
                                + aws("10", "10", "SNS", "3", "team:search", "teams:x")
                                + aws("10", "10", "AWS Support", "32", "")
                                + aws("10", "10", "EC2", "64", "").replace("Usage", "Tax")
                                + aws("10", "10", "SES", "128.000000000000000001", "")
                                + aws("10", "10", "SWF", "256", "")
                                + aws("10", "20", "SWF", "1024", ""))
                .bill(
                        "gcp",
                        HEADER
                                + charge("03", "Google Cloud", "p-1", "Storage", "512", "")
                                + charge("09", "Google Cloud", "p-1", "Storage", "1", "team:ads"))
                .ownership(RULES);
        world.run("2026-11-10");
    }

    @Test
    void everyGapLiesUnderItsCause() {
        assertThat(world.csv("""
                        select cause, who_can_fix, sub_account_id, service_name, raw_key, raw_value, suggestion, effective_cost,
                          unattributed_cost, charges
                        from tag_gap where dimension = 'team' order by effective_cost
                        """)).isEqualTo("""
                        cause,who_can_fix,sub_account_id,service_name,raw_key,raw_value,suggestion,effective_cost,unattributed_cost,charges
                        NOT_ACTIVATED,BILLING_ADMIN,10,S3,,,,1,1,1
                        TYPO_OR_CASE,PLATFORM,10,RDS,team,serach,search,4,4,1
                        TYPO_OR_CASE,PLATFORM,10,RDS,teem,,team,8,8,1
                        NOT_ACTIVATED,BILLING_ADMIN,10,EC2,,,,10,10,1
                        WRONG_VALUE,RESOURCE_OWNER,10,SQS,Team,atlantis,,16,16,1
                        SHARED_BY_DESIGN,FINANCE,10,AWS Support,,,,32,0,1
                        UNTAGGABLE,NOBODY,10,EC2,,,,64,64,1
                        ORPHANED_OWNER,PLATFORM,10,SES,,,,128.000000000000000001,128.000000000000000001,1
                        UNTAGGED,RESOURCE_OWNER,10,SWF,,,,256,256,1
                        TAGGED_LATE,PLATFORM,p-1,Storage,,,ads,512,512,1
                        UNTAGGED,RESOURCE_OWNER,20,SWF,,,,1024,0,1
                        """);
    }

    @Test
    void gapsAndTaggedCostAreTheLedger() {
        assertThat(world.value("select sum(effective_cost) from attributed_cost"))
                .isEqualTo("2086.000000000000000001");
        assertThat(world.value("select sum(effective_cost) from attributed_cost where method in ('RULE', 'TAG')"))
                .isEqualTo("31");
        assertThat(world.value("select sum(effective_cost) from tag_gap where dimension = 'team'"))
                .isEqualTo("2055.000000000000000001");
        assertThat(world.value("select passed from check_result where check_name = 'tag_gaps_add_up'"))
                .isEqualTo("true");
    }

    @Test
    void aSlipOfTheKeyIsKeptWithoutItsValue() {
        assertThat(world.csv("select distinct tags from tag_set where tags like '%tee%' or tags like '%teams%'"))
                .isEqualTo("tags\n[[\"teem\",\"\"]]\n");
        assertThat(world.value("select outcome from tag_set where dimension = 'team' and raw_key = 'teem'"))
                .isEqualTo("MISSING");
    }

    @Test
    void textSaysHowMuchThenWhyThenWhatToDo() {
        Ended ended = coverage("--month", "2026-11", "--lines", "30");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out().lines().map(String::strip))
                .containsSubsequence(
                        "2026-11  feature    USD       2086            0  2086       2086      2022          0              0",
                        "2026-11  team       USD       2086           31  2055        999      2022         26            1.3",
                        "team       UNTAGGED          RESOURCE_OWNER  1280        256  USD")
                .containsSubsequence(
                        "512.00 USD, all of it on nobody: 2026-11 team TAGGED_LATE, for PLATFORM",
                        "Google Cloud, account p-1, Storage, 2026-11-03 to 2026-11-03",
                        "on all charges of the service from 2026-11-09",
                        "Declare a rule for the days before, with team ads, or ask the provider for a backfill of its tags.")
                .containsSubsequence(
                        "4.00 USD, all of it on nobody: 2026-11 team TYPO_OR_CASE, for PLATFORM",
                        "tag team=serach: the value resembles search",
                        "If serach means search, add it to the aliases of team in the ownership rules, or mend the tag team.");
    }

    @Test
    void csvAndJsonHoldEveryGap() {
        String gaps = world.value("select count(*) from tag_gap");
        assertThat(coverage("--format", "csv").out().lines()).hasSize(1 + Integer.parseInt(gaps));
        assertThat(coverage("--format", "json").out().lines())
                .hasSize(Integer.parseInt(gaps))
                .filteredOn(line -> line.contains("\"cause\":\"WRONG_VALUE\""))
                .singleElement()
                .asString()
                .contains("\"cost\":16,", "\"tag\":\"Team=atlantis\"", "\"suggestion\":null");
    }

    @Test
    void aMonthThatIsNotPublishedIsRefused() {
        Ended ended = coverage("--month", "2026-09");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("Cannot show coverage of 2026-09: nothing is published for it");
    }

    private static String aws(String day, String account, String service, String cost, String... tags) {
        return charge(day, "AWS", account, service, cost, tags);
    }

    private static String charge(
            String day, String provider, String account, String service, String cost, String... tags) {
        String object = Stream.of(tags)
                .filter(tag -> !tag.isEmpty())
                .map(tag -> "\"\"" + tag.replace(":", "\"\":\"\"") + "\"\"")
                .reduce((first, second) -> first + "," + second)
                .map(pairs -> "\"{" + pairs + "}\"")
                .orElse("");
        return "2026-11-01T00:00:00Z,2026-11-" + day + "T00:00:00Z," + provider + "," + account + "," + service
                + ",USD,Usage," + cost + "," + cost + "," + object + "\n";
    }

    private static Ended coverage(String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = world.inSession(spark -> Main.commandLine(
                        world.clock(), new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false))
                .execute(Stream.concat(
                                Stream.of("coverage", "--config", world.config().toString()), Arrays.stream(options))
                        .toArray(String[]::new)));
        return new Ended(code, out.toString(), err.toString());
    }

    private record Ended(int exitCode, String out, String err) {}
}
