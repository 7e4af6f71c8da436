package io.apportion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Settings given at start win, except over where credentials come from. */
class S3SettingsTest {
    private static final String RETRIES = "spark.hadoop.fs.s3a.retry.limit";
    private static final String CREDENTIALS = "spark.hadoop.fs.s3a.aws.credentials.provider";

    @Test
    void bringOurTimeOutsAndRetries() {
        assertThat(S3Settings.besides(new Properties()))
                .containsEntry(RETRIES, "3")
                .containsEntry(CREDENTIALS, DefaultCredentialsProvider.class.getName());
    }

    @Test
    void leaveWhatWasGivenAtStart() {
        Properties given = new Properties();
        given.putAll(Map.of(RETRIES, "9", CREDENTIALS, "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider"));
        assertThat(S3Settings.besides(given))
                .doesNotContainKey(RETRIES)
                .containsEntry(CREDENTIALS, DefaultCredentialsProvider.class.getName());
    }

    @Test
    void nameNoKeyEndpointOrRegion() {
        assertThat(S3Settings.besides(new Properties()).keySet())
                .noneMatch(key -> key.contains("key") || key.contains("secret") || key.contains("endpoint"));
    }
}
