package io.apportion.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SaveMode;

/**
 * A company whose bills and log lie as clouds deliver them: a FOCUS export in Parquet, whose manifest names the newest of
 * two deliveries, another in CSV, a log of compressed JSON lines. The same bytes are put into a folder and into buckets.
 *
 * <pre>
 * source  day    team    billed   effective
 * aws     Nov 3  search   10.00        9.00
 * aws     Nov 4  ads       0.10        0.09
 * aws     Nov 4           -2.05       -2.05   a credit
 * gcp     Nov 3  search  100.01      100.01   EUR
 * </pre>
 */
public final class S3Company {
    private static final String DATA = "focus export/data/BILLING_PERIOD=2026-11/";
    private static final String NEWEST =
            "2026-11-05T02:00:00.000Z-5b1d0c2e-0000-4000-8000-000000000002/aws-00001.parquet";
    private static final String HEADER =
            "BillingPeriodStart,ChargePeriodStart,ProviderName,ChargeCategory,BillingCurrency,"
                    + "BilledCost,EffectiveCost,Tags\n";
    private static final String AWS = HEADER + """
        2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,Usage,USD,10.00,9.00,"{""team"":""search""}"
        2026-11-01T00:00:00Z,2026-11-04T00:00:00Z,AWS,Usage,USD,0.10,0.09,"{""team"":""ads""}"
        2026-11-01T00:00:00Z,2026-11-04T00:00:00Z,AWS,Credit,USD,-2.05,-2.05,
        """;
    private static final String REPLACED = HEADER + """
        2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,AWS,Usage,USD,7.00,7.00,
        """;
    private static final String GCP = HEADER + """
        2026-11-01T00:00:00Z,2026-11-03T00:00:00Z,Google Cloud,Usage,EUR,100.01,100.01,"{""team"":""search""}"
        """;
    private static final String CALLS = """
        {"started_at":"2026-11-03T09:00:00Z","provider":"openai","response_model":"gpt-4o","in_uncached":1200}
        {"started_at":"2026-11-04T09:00:00Z","provider":"openai","response_model":"gpt-4o","in_uncached":34}
        """;

    private final Map<String, byte[]> files;

    private S3Company(Map<String, byte[]> files) {
        this.files = files;
    }

    /** The company's files. */
    public static S3Company delivered() {
        return new S3Company(Map.of(
                DATA + NEWEST,
                parquet(AWS),
                DATA + "2026-11-04T02:00:00.000Z-5b1d0c2e-0000-4000-8000-000000000001/aws-00001.csv",
                bytes(REPLACED),
                "focus export/metadata/BILLING_PERIOD=2026-11/aws-Manifest.json",
                bytes("{\"dataFiles\": [\"s3://bucket/" + DATA + NEWEST + "\"]}"),
                "gcp/gcp.csv",
                bytes(GCP),
                "logs/calls.jsonl.gz",
                compressed(CALLS)));
    }

    /** Puts the files into the world's folder, and lets it read them there. */
    public void deliverTo(NightWorld world) {
        files.forEach(world::file);
        read(world, "");
    }

    /** Puts the files into a new bucket. */
    public void deliverTo(S3Server server, String bucket) {
        server.bucket(bucket);
        files.forEach((key, content) -> server.put(bucket, key, content));
    }

    /** Lets a world read a bucket from now on. */
    public static void readBucket(NightWorld world, String bucket) {
        read(world, "s3a://" + bucket + "/");
    }

    private static void read(NightWorld world, String root) {
        world.file("apportion.yaml", """
            warehouse: warehouse
            ownership: ownership.yaml
            billing:
              - {name: aws, format: focus, path: "%1$sfocus export"}
              - {name: gcp, format: focus, path: "%1$sgcp"}
            inference: [{name: gateway, format: canonical, path: "%1$slogs"}]
            """.formatted(root));
    }

    private static byte[] parquet(String csv) {
        NightWorld world = NightWorld.named("s3-parquet").file("bill.csv", csv);
        Path folder = world.folder().resolve("written");
        return world.inSession(spark -> {
            spark.read()
                    .option("header", "true")
                    .option("escape", "\"")
                    .csv(world.folder().resolve("bill.csv").toString())
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(folder.toString());
            return onlyPart(folder);
        });
    }

    private static byte[] onlyPart(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*.parquet")) {
            return Files.readAllBytes(files.iterator().next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
