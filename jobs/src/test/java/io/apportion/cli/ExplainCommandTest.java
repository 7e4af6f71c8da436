package io.apportion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import io.apportion.testing.Resource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A company with one charge for each way that money finds its owner, in amounts that a person can redo.
 *
 * <pre>
 * effective USD     | bill | search  ads    ads   core  docs  mobile, then  nobody | why
 *                   |      | rank   (none)  mail               apps   web          |
 * ------------------+------+------------------------------------------------------+--------------------------------
 * EC2               |   80 |  60      20                                          | tag; 60 is 35 + 25, billed 0
 * S3                |   20 |          20                                          | tag Team=ADS
 * SES               |    7 |                 7                                    | rule mail
 * OpenAI output     |   50 |  30             15                            5      | 600, 300, 100 unlogged of 1000
 * EC2 unused        |    3 |                        3                             | policy: the buyer, tag or not
 * S3, the 3rd       |    6 |                              6                       | tag writing, now docs
 * EC2, the 3rd      |    9 |                                      6     3         | tag mobile, now apps 2 : web 1
 * Tax               |   17 |   9       4    2.2   0.3   0.6       0.9             | a tenth of 170 direct, on the 2nd
 * EC2 credit        | -8.9 |  -6      -2                          -0.6  -0.3      | follows EC2: 60, 20, 9
 * EKS               |   98 |  56      42                                          | pool platform, 4/7 and 3/7
 * GuardDuty         |   49 |  17.5    31.5                                        | pool security, 5/14 and 9/14
 * GPU               |   10 |   6.67   3.33                                        | 2 and 1 gpu_seconds
 * RDS               |    8 |                                              8       | its tag is mistyped
 * AWS Support       |    5 |                                              5       | policy: nobody
 * (rejected)        |    4 |                                              4       | no currency
 * journal R-1       |      |  -2.5    2.5                                         | moved by hand
 * </pre>
 */
class ExplainCommandTest {
    private static final String RULES = """
            dimensions:
              team: {tags: [team], allowed: [search, ads, core, docs, writing, mobile, apps, web]}
              feature: {tags: [feature]}
            rules:
              - {id: mail, when: "service_name = 'SES'", team: ads, feature: mail}
            inherit: {sub_account: {"4712": {team: core}}}
            policy: {tax: proportional, credit: follow_charge, unused_commitment: buyer, support: unattributed}
            shared:
              - {id: platform, when: "service_name = 'EKS'", split: {fixed: {"pool:security": 20, search: 50, ads: 30}}}
              - {id: security, when: "service_name = 'GuardDuty'", split: {fixed: {"pool:platform": 10, search: 30, ads: 60}}}
              - {id: gpu, when: "service_name = 'GPU'", split: {usage: gpu_seconds}}
            teams:
              mobile:  {until: 2026-11-03, becomes: {apps: 2, web: 1}}
              writing: {until: 2026-11-03, becomes: docs}
            """;

    private static final String HEADER = "BillingPeriodStart,ChargePeriodStart,ProviderName,SubAccountId,ServiceName,"
            + "ChargeCategory,CommitmentDiscountStatus,SkuMeter,SkuPriceDetails,ConsumedQuantity,ConsumedUnit,ResourceId,"
            + "BillingCurrency,BilledCost,EffectiveCost,Tags\n";

    private static final String BILL = HEADER
            + charge("02", "EC2", "4711", "0,35", "team:search", "feature:rank")
            + charge("02", "EC2", "4711", "0,25", "team:search", "feature:rank")
            + charge("02", "EC2", "4711", "20,20", "team:ads")
            + charge("02", "S3", "4711", "20,20", "Team:ADS")
            + charge("02", "SES", "4711", "7,7")
            + charge("02", "OpenAI API", "org-1", "50,50")
                    .replace("AWS", "OpenAI")
                    .replace("Usage,,,,,,", "Usage,,Output Tokens,\"{\"\"ModelId\"\":\"\"gpt-4o\"\"}\",1,1K tokens,")
            + charge("02", "EC2", "4712", "3,3", "team:ads").replace("Usage,,", "Usage,Unused,")
            + charge("03", "S3", "4711", "6,6", "team:writing")
            + charge("03", "EC2", "4711", "9,9", "team:mobile")
            + charge("02", "EC2", "4711", "17,17", "team:ads").replace("Usage", "Tax")
            + charge("03", "EC2", "4711", "-8.9,-8.9", "team:search").replace("Usage", "Credit")
            + charge("02", "EKS", "4711", "98,98")
            + charge("02", "GuardDuty", "4711", "49,49")
            + charge("02", "GPU", "4711", "10,10")
            + charge("02", "RDS", "4711", "8,8", "team:serach")
            + charge("02", "AWS Support", "4711", "5,5", "team:search")
            + charge("02", "SQS", "4711", "4,4").replace("USD", "");

    private static final String CALLS = call("search", "rank", 600) + call("ads", "mail", 300);

    private static final String DRIVERS = """
            usage_date,driver,team,feature,quantity
            2026-11-02,gpu_seconds,search,rank,2
            2026-11-02,gpu_seconds,ads,mail,1
            """;

    private static final String JOURNAL = """
            reallocation_id,billing_period,usage_date,currency,from_team,from_feature,to_team,to_feature,billed_cost,effective_cost,reason,evidence,requested_by,approved_by,approved_on
            R-1,2026-11,2026-11-02,USD,search,(unattributed),ads,(unattributed),2.5,2.5,index rebuilt for ads,FIN-12,lead of search,controller,2026-11-10
            """;

    private static NightWorld world;

    @BeforeAll
    static void runTheNight() {
        world = NightWorld.named("explained")
                .ownership(RULES)
                .bill("cloud", BILL)
                .log("gateway", CALLS)
                .input("usage_drivers", DRIVERS)
                .input("reallocations", JOURNAL);
        world.run("2026-11-15");
    }

    /** File of the expected output, and what is asked. */
    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("team.txt", new String[] {"--team", "search", "--lines", "8"}),
                Arguments.of("largest-lines.txt", new String[] {"--team", "ads", "--lines", "2"}),
                Arguments.of("day.txt", new String[] {"--date", "2026-11-03", "--lines", "6"}),
                Arguments.of("feature.txt", new String[] {"--feature", "mail", "--lines", "1", "--service", "SES"}),
                Arguments.of("buyer.txt", new String[] {"--team", "core", "--service", "EC2", "--lines", "1"}),
                Arguments.of("nobody.txt", new String[] {"--team", "(unattributed)"}),
                Arguments.of("rejected.txt", new String[] {"--team", "(rejected)"}),
                Arguments.of("charge-split.txt", new String[] {"--charge", group("GPU")}),
                Arguments.of("charge-through-pools.txt", new String[] {"--charge", group("GuardDuty")}),
                Arguments.of("charge-tagged.json", new String[] {"--charge", group("S3"), "--format", "json"}));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void printsWhatAPersonCanRedo(String expected, String[] question) {
        assertThat(explain(question).replace(world.folder().toString(), "FOLDER"))
                .isEqualTo(Resource.text(ExplainCommandTest.class, "explained/" + expected));
    }

    @Test
    void whatHasChangedSinceIsSaid() {
        try {
            world.ownership(RULES.replace("feature: mail}", "feature: post}"))
                    .deliveredAt("2026-11-17T02:00:00Z")
                    .bill("cloud", BILL);
            assertThat(explain("--feature", "mail", "--service", "SES"))
                    .contains(
                            "the rules file has version ",
                            " now: when service_name = 'SES' → feature post, team ads",
                            "its charges cannot be shown",
                            "charges of 2026-11 cannot be shown: the export was delivered again after the run, or is gone",
                            "the rules have changed since 2026-11 was published");
        } finally {
            world.ownership(RULES).deliveredAt("2026-11-16T02:00:00Z").bill("cloud", BILL);
        }
    }

    @Test
    void aQuestionWithoutAnAnswerIsRefused() {
        assertThat(run(2, "--team", "nobody-of-that-name"))
                .startsWith("Cannot explain: the ledger has nothing for team nobody-of-that-name\n");
        assertThat(run(2, "--lines", "3"))
                .startsWith("Cannot explain everything at once: no part of the amount is named\n");
        assertThat(run(2, "--team", "ads", "--lines", "0"))
                .startsWith("Cannot show so many lines: --lines is below 1 [0]\n");
        assertThat(run(2, "--team", "ads", "--format", "csv"))
                .startsWith("Cannot print an explanation as CSV: a tree is no table\n");
    }

    private static String group(String service) {
        return world.value(
                "select charge_group_id from charge_group where usage_date = '2026-11-02' and service_name = '"
                        + service + "'");
    }

    private static String explain(String... arguments) {
        return run(0, arguments);
    }

    /** What a call printed: data, or the error where one is expected. */
    private static String run(int exitCode, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        String[] line = Stream.concat(
                        Stream.of("explain", "--config", world.config().toString()), Stream.of(arguments))
                .toArray(String[]::new);
        int code = world.inSession(
                spark -> Main.commandLine(world.clock(), terminal).execute(line));
        terminal.out().flush();
        terminal.err().flush();
        assertThat(code).as(err.toString()).isEqualTo(exitCode);
        return exitCode == 0 ? out.toString() : err.toString();
    }

    private static String charge(String day, String service, String account, String costs, String... tags) {
        String json = Stream.of(tags)
                .map(tag -> tag.split(":"))
                .map(tag -> "\"\"" + tag[0] + "\"\":\"\"" + tag[1] + "\"\"")
                .collect(Collectors.joining(",", "\"{", "}\""));
        return "2026-11-01T00:00:00Z,2026-11-" + day + "T00:00:00Z,AWS," + account + "," + service + ",Usage,,,,,,,"
                + "USD," + costs + "," + json + "\n";
    }

    private static String call(String team, String feature, int tokens) {
        return "{\"started_at\":\"2026-11-02T09:00:00Z\",\"provider\":\"openai\",\"source_account\":\"org-1\","
                + "\"response_model\":\"gpt-4o\",\"outcome\":\"SUCCESS\",\"in_uncached\":0,\"out_text\":" + tokens
                + ",\"tags\":{\"team\":\"" + team + "\",\"feature\":\"" + feature + "\"}}\n";
    }
}
