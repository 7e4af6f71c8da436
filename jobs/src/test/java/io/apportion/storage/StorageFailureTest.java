package io.apportion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.fs.s3a.AWSBadRequestException;
import org.apache.hadoop.fs.s3a.AWSRedirectException;
import org.apache.hadoop.fs.s3a.AWSServiceThrottledException;
import org.apache.hadoop.fs.s3a.RemoteFileChangedException;
import org.apache.hadoop.fs.s3a.auth.NoAuthWithAWSException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What storage throws, and what it means to who runs the night. */
class StorageFailureTest {
    private static final String FILE = "s3a://bucket/a key/aws.csv";

    @Test
    void noCredentialsAreMoreThanADenial() {
        IOException denied = new AccessDeniedException(FILE);
        denied.initCause(new NoAuthWithAWSException("No AWS Credentials provided"));
        assertExplained(denied, Category.PERMISSION, "no valid credentials were found");
    }

    @Test
    void aSessionThatIsOver() {
        assertExplained(
                new AWSBadRequestException("getFileStatus", answer(400, "ExpiredToken")),
                Category.PERMISSION,
                "no valid credentials were found");
    }

    @Test
    void anotherBadRequest() {
        assertExplained(
                new AWSBadRequestException("getFileStatus", answer(400, "AuthorizationHeaderMalformed")),
                Category.CONFIGURATION,
                "the storage refuses the request");
    }

    @Test
    void aBucketOfAnotherRegion() {
        assertExplained(
                new AWSRedirectException("getFileStatus", answer(301, "PermanentRedirect")),
                Category.CONFIGURATION,
                "the storage refuses the request");
    }

    @Test
    void anAddressOfNoKnownKind() {
        assertExplained(
                new UnsupportedFileSystemException("No FileSystem for scheme \"gs\""),
                Category.CONFIGURATION,
                "no file system here knows addresses of this kind");
    }

    @Test
    void aFileReplacedOrGoneMeanwhile() {
        assertExplained(
                new RemoteFileChangedException(FILE, "read", "etag"), Category.TRANSIENT, "a file was replaced");
        assertExplained(new FileNotFoundException(FILE), Category.TRANSIENT, "a file vanished meanwhile");
    }

    @Test
    void silenceBelowOtherFailures() {
        assertExplained(
                new IllegalStateException(new IOException(new SocketTimeoutException("Read timed out"))),
                Category.TRANSIENT,
                "the storage did not answer, or not to the end [SocketTimeoutException: Read timed out]");
    }

    @Test
    void damageIsNotOfStorage() {
        assertThat(StorageFailure.explained("read it", new EOFException("Unexpected end of ZLIB input stream")))
                .isEmpty();
        assertThat(StorageFailure.explained("read it", new IllegalStateException("is not a Parquet file")))
                .isEmpty();
    }

    @Test
    void findsTheAddressInWhatS3aSays() {
        assertThat(StorageFailure.explained(new IllegalStateException(new AWSServiceThrottledException(
                        "re-open " + FILE + " at 6913 on " + FILE, answer(503, "SlowDown")))))
                .map(Throwable::getMessage)
                .hasValueSatisfying(message -> assertThat(message).startsWith("Cannot read " + FILE + ": the storage"));
    }

    @Test
    void doesNotClaimAMissingFileThatMayBeOurOwn() {
        assertThat(StorageFailure.explained(new FileNotFoundException("warehouse/data/part.parquet")))
                .isEmpty();
    }

    private static void assertExplained(Exception failure, Category category, String reason) {
        Optional<ApportionException> explained = StorageFailure.explained("read " + FILE + " of source aws", failure);
        assertThat(explained).map(ApportionException::category).contains(category);
        assertThat(explained.orElseThrow())
                .hasMessageStartingWith("Cannot read " + FILE + " of source aws: " + reason)
                .hasCause(failure);
    }

    private static AwsServiceException answer(int status, String code) {
        return S3Exception.builder()
                .statusCode(status)
                .message(code)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
