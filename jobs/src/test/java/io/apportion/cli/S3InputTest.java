package io.apportion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.Fault;
import io.apportion.testing.FaultyS3;
import io.apportion.testing.NightWorld;
import io.apportion.testing.S3Company;
import io.apportion.testing.S3Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.s3a.impl.AWSClientConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nights over {@code s3a://}, against an S3 server that checks signatures, behind a storage that fails on demand. Each
 * bucket is used once: S3A keeps a file system, and its settings, for every bucket.
 */
class S3InputTest {
    private static final String NIGHT = "2026-11-05";
    private static final int ALWAYS = Integer.MAX_VALUE;

    /** As many tries as the product makes, without the waiting between them. */
    private static final Map<String, String> HASTY =
            Map.of("connection.timeout", "2s", "retry.interval", "20ms", "retry.throttle.interval", "20ms");

    /** Every kind of try once more, so that a fault that stays is over soon. */
    private static final Map<String, String> IMPATIENT =
            Map.of("attempts.maximum", "1", "retry.limit", "1", "retry.throttle.limit", "1");

    private static S3Server server;
    private static FaultyS3 storage;
    private static S3Company company;
    private static NightWorld unlucky;

    @BeforeAll
    static void start() {
        System.setProperty("aws.disableEc2Metadata", "true");
        AWSClientConfig.setMinimumOperationDuration(Duration.ofMillis(100));
        server = S3Server.start();
        storage = new FaultyS3(server.endpoint());
        company = S3Company.delivered();
        unlucky = NightWorld.named("s3-unlucky");
    }

    @AfterAll
    static void stop() throws IOException {
        storage.close();
        server.close();
        AWSClientConfig.resetMinimumOperationDuration();
        List.of("aws.endpointUrlS3", "aws.accessKeyId", "aws.secretAccessKey", "aws.disableEc2Metadata")
                .forEach(System::clearProperty);
    }

    /** The SDK reads these where it reads AWS_ENDPOINT_URL_S3, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. */
    @BeforeEach
    void theEnvironmentSaysWhereAndWho() {
        System.setProperty("aws.endpointUrlS3", storage.endpoint().toString());
        System.setProperty("aws.accessKeyId", S3Server.KEY_ID);
        System.setProperty("aws.secretAccessKey", S3Server.SECRET);
    }

    @Test
    void aNightThroughPassingFaultsIsTheNightOfLocalFiles() {
        NightWorld local = NightWorld.named("s3-local");
        company.deliverTo(local);
        assertThat(run(local).exitCode()).isZero();
        List<FaultyS3.Rule> faults = List.of(
                storage.on("passing", "list-type", Fault.SLOW_DOWN, 0, 2),
                storage.on("passing", "aws-Manifest.json", Fault.SLOW_DOWN, 0, 1),
                storage.on("passing", "aws-Manifest.json", Fault.HALF_BODY, 1, 1),
                storage.on("passing", "aws-00001.parquet", Fault.SLOW_DOWN, 0, 2),
                storage.on("passing", "aws-00001.parquet", Fault.HALF_BODY, 4, 1),
                storage.on("passing", "gcp.csv", Fault.SILENCE, 0, 1),
                storage.on("passing", "gcp.csv", Fault.HALF_BODY, 2, 1),
                storage.on("passing", "calls.jsonl.gz", Fault.HALF_BODY, 0, 1));
        NightWorld world = NightWorld.named("s3-passing");
        company.deliverTo(server, "passing");
        S3Company.readBucket(world, "passing");
        settings(world, "passing", HASTY);

        Ended ended = run(world);

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(faults).allSatisfy(fault -> assertThat(fault.failed()).isEqualTo(fault.failing()));
        assertThat(readersSee(world))
                .isEqualTo(readersSee(local))
                .startsWith("""
                    source,currency,cost_metric,input_rows,sum_in,difference
                    aws,USD,BilledCost,3,8.05,0
                    aws,USD,EffectiveCost,3,7.04,0
                    gcp,EUR,BilledCost,1,100.01,0
                    gcp,EUR,EffectiveCost,1,100.01,0
                    """)
                .contains("gateway,1234");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # fault    , asks for          , passing, exit code, says
        SLOW_DOWN  , list-type         ,       0,        75, list source aws at s3a://BUCKET/focus export: the storage did not answer
        SLOW_DOWN  , aws-Manifest.json ,       0,        75, list source aws at s3a://BUCKET/focus export: the storage did not answer
        HALF_BODY  , aws-Manifest.json ,       0,        75, list source aws at s3a://BUCKET/focus export: the storage did not answer
        DENIED     , aws-Manifest.json ,       0,        77, list source aws at s3a://BUCKET/focus export: access denied
        SLOW_DOWN  , aws-00001.parquet ,       0,        75, aws-00001.parquet of source aws: the storage did not answer
        SLOW_DOWN  , aws-00001.parquet ,       2,        75, aws-00001.parquet: the storage did not answer
        SILENCE    , gcp.csv           ,       0,        75, read s3a://BUCKET/gcp/gcp.csv of source gcp: the storage did not answer
        HALF_BODY  , aws-00001.parquet ,       0,        75, aws-00001.parquet of source aws: the storage did not answer
        HALF_BODY  , aws-00001.parquet ,       2,        75, the storage did not answer
        HALF_BODY  , calls.jsonl.gz    ,       0,        75, the storage did not answer
        DENIED     , list-type         ,       0,        77, list source aws at s3a://BUCKET/focus export: access denied
        DENIED     , gcp.csv           ,       0,        77, read s3a://BUCKET/gcp/gcp.csv of source gcp: access denied
        DENIED     , calls.jsonl.gz    ,       0,        77, read s3a://BUCKET/logs/calls.jsonl.gz of source gateway: access denied
        """)
    void aFaultThatStaysPublishesNothing(Fault fault, String asked, int passing, int exitCode, String says) {
        String bucket = (fault + "-" + asked.replace('.', '-') + "-" + passing)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        FaultyS3.Rule rule = storage.on(bucket, asked, fault, passing, ALWAYS);
        company.deliverTo(server, bucket);

        Ended ended = runUnlucky(bucket, fault == Fault.SILENCE ? Map.of("connection.timeout", "500ms") : Map.of());

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
        assertThat(ended.err()).startsWith("Cannot ").contains(says.replace("BUCKET", bucket));
        assertThat(ended.err()).contains("\"retryable\":" + (exitCode == 75));
        assertThat(rule.failed()).isPositive();
        assertThat(unlucky.value("select count(*) from publication")).isEqualTo("0");
    }

    @Test
    void aPrefixThatIsNotThereYet() {
        server.bucket("empty-prefix");
        assertThat(runUnlucky("empty-prefix", Map.of()).err())
                .startsWith("Cannot read source aws: nothing is there yet [s3a://empty-prefix/focus export]")
                .contains("\"code\":66,\"retryable\":true");
    }

    @Test
    void aBucketThatIsNotThere() {
        assertThat(runUnlucky("no-such-bucket", Map.of()).err())
                .startsWith("Cannot list source aws at s3a://no-such-bucket/focus export: there is no such bucket")
                .contains("\"code\":66,\"retryable\":true");
    }

    @Test
    void aKeyThatTheServerDoesNotKnow() {
        System.setProperty("aws.secretAccessKey", "another");
        company.deliverTo(server, "wrong-key");
        assertThat(runUnlucky("wrong-key", Map.of()).err())
                .startsWith("Cannot list source aws at s3a://wrong-key/focus export: access denied")
                .contains("\"code\":77,\"retryable\":false");
    }

    @Test
    void keysOfAConfigurationAreNotRead() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        company.deliverTo(server, "no-key");
        Map<String, String> keys = Map.of("access.key", S3Server.KEY_ID, "secret.key", S3Server.SECRET);
        assertThat(runUnlucky("no-key", keys).err())
                .startsWith("Cannot list source aws at s3a://no-key/focus export: ")
                .contains("\"code\":77,\"retryable\":false")
                .doesNotContain(S3Server.SECRET);
    }

    /** A night that cannot succeed, in the one world where none may ever be published. */
    private static Ended runUnlucky(String bucket, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(HASTY);
        all.putAll(IMPATIENT);
        all.putAll(settings);
        all.put("endpoint", storage.endpoint().toString());
        all.put("endpoint.region", "us-east-1");
        S3Company.readBucket(unlucky, bucket);
        settings(unlucky, bucket, all);
        return run(unlucky);
    }

    private static void settings(NightWorld world, String bucket, Map<String, String> settings) {
        world.inSession(spark -> {
            Configuration hadoop = spark.sparkContext().hadoopConfiguration();
            settings.forEach((key, setting) -> hadoop.set("fs.s3a.bucket." + bucket + "." + key, setting));
            return null;
        });
    }

    private static String readersSee(NightWorld world) {
        return world.csv("""
            select source, currency, cost_metric, input_rows, sum_in, difference
            from certificate order by all
            """)
                + world.csv("select * from team_cost_daily order by all")
                + world.csv("select source, sum(input_tokens) from inference_usage group by source");
    }

    private static Ended run(NightWorld world) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        int exitCode = world.inSession(spark -> Main.commandLine(world.clock(), terminal)
                .execute("run", "--config", world.config().toString(), "--date", NIGHT));
        return new Ended(exitCode, err.toString());
    }

    /** How a command ended. */
    private record Ended(int exitCode, String err) {}
}
