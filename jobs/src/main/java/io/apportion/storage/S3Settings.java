package io.apportion.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * How {@code s3a://} is read. The endpoint and the region are not here: they come from the environment
 * ({@code AWS_ENDPOINT_URL_S3}) or from settings of S3A given at start.
 */
public final class S3Settings {
    private static final String PREFIX = "spark.hadoop.fs.s3a.";

    /** The environment's own chain and nothing else: keys that stand in a Hadoop or Spark configuration are not read. */
    private static final Map<String, String> ALWAYS =
            Map.of(PREFIX + "aws.credentials.provider", DefaultCredentialsProvider.class.getName());

    /**
     * The SDK and S3A both retry, and the tries multiply. With these a storage that never answers ends the night after
     * four minutes, one that only throttles after one; with Hadoop's own the first takes more than two hours.
     */
    private static final Map<String, String> UNLESS_GIVEN = Map.of(
            PREFIX + "connection.establish.timeout", "15s",
            PREFIX + "connection.timeout", "30s",
            PREFIX + "attempts.maximum", "2",
            PREFIX + "retry.limit", "3",
            PREFIX + "retry.interval", "500ms",
            PREFIX + "retry.throttle.limit", "6",
            PREFIX + "retry.throttle.interval", "500ms");

    private S3Settings() {}

    /** Settings of Spark to add to those given at start; the given ones win, except over where credentials come from. */
    public static Map<String, String> besides(Properties given) {
        Map<String, String> settings = new HashMap<>(UNLESS_GIVEN);
        settings.keySet().removeAll(given.stringPropertyNames());
        settings.putAll(ALWAYS);
        return settings;
    }
}
