package io.apportion.storage;

import io.apportion.error.Category;
import java.io.FileNotFoundException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.fs.s3a.AWSBadRequestException;
import org.apache.hadoop.fs.s3a.AWSClientIOException;
import org.apache.hadoop.fs.s3a.AWSRedirectException;
import org.apache.hadoop.fs.s3a.AWSServiceIOException;
import org.apache.hadoop.fs.s3a.HttpChannelEOFException;
import org.apache.hadoop.fs.s3a.RangeNotSatisfiableEOFException;
import org.apache.hadoop.fs.s3a.RemoteFileChangedException;
import org.apache.hadoop.fs.s3a.UnknownStoreException;
import org.apache.hadoop.fs.s3a.auth.NoAuthWithAWSException;
import org.apache.hadoop.security.AccessControlException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.NoHttpResponseException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** The ways in which storage says no, the most telling first. */
enum Refusal {
    NO_CREDENTIALS(
            Category.PERMISSION,
            "no valid credentials were found",
            "Give the process a role or profile that the AWS SDK finds by itself (docs/s3.md). No configuration holds"
                    + " keys."),

    DENIED(
            Category.PERMISSION,
            "access denied",
            "Give this user or role the right to list and read the path. Nothing was published."),

    NO_BUCKET(
            Category.INPUT_MISSING,
            "there is no such bucket",
            "If it is still to be made, run again; else mend the path."),

    UNKNOWN_SCHEME(
            Category.CONFIGURATION,
            "no file system here knows addresses of this kind",
            "Name a local path or s3a://, or add the storage's Hadoop connector to the class path."),

    REPLACED(
            Category.TRANSIENT,
            "a file was replaced while it was read",
            "The delivery is being replaced; run again. Nothing was published."),

    VANISHED(
            Category.TRANSIENT,
            "a file vanished meanwhile",
            "The delivery is being replaced; run again. Nothing was published."),

    NOT_UNDERSTOOD(
            Category.CONFIGURATION,
            "the storage refuses the request",
            "Check that endpoint and region are those of the bucket (docs/s3.md)."),

    NO_ANSWER(
            Category.TRANSIENT,
            "the storage did not answer, or not to the end",
            "Run again; if it stays, check the address and the state of the storage. Nothing was published.");

    /** S3 answers 400, not 403, to a session that is over. */
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "TokenRefreshRequired", "InvalidToken");

    private final Category category;
    private final String reason;
    private final String advice;

    Refusal(Category category, String reason, String advice) {
        this.category = category;
        this.reason = reason;
        this.advice = advice;
    }

    Category category() {
        return category;
    }

    String reason() {
        return reason;
    }

    String advice() {
        return advice;
    }

    /** Whether this one exception says so. */
    boolean isSaidBy(Throwable cause) {
        return switch (this) {
            case NO_CREDENTIALS -> cause instanceof NoAuthWithAWSException || hasExpired(cause);
            case DENIED -> cause instanceof AccessDeniedException || cause instanceof AccessControlException;
            case NO_BUCKET -> cause instanceof UnknownStoreException;
            case UNKNOWN_SCHEME -> cause instanceof UnsupportedFileSystemException;
            case REPLACED ->
                cause instanceof RemoteFileChangedException || cause instanceof RangeNotSatisfiableEOFException;
            case VANISHED -> cause instanceof FileNotFoundException || cause instanceof NoSuchFileException;
            case NOT_UNDERSTOOD -> cause instanceof AWSBadRequestException || cause instanceof AWSRedirectException;
            case NO_ANSWER -> isSilence(cause);
        };
    }

    private static boolean hasExpired(Throwable cause) {
        return cause instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && EXPIRED.contains(String.valueOf(service.awsErrorDetails().errorCode()));
    }

    private static boolean isSilence(Throwable cause) {
        return cause instanceof AWSServiceIOException
                || cause instanceof AWSClientIOException
                || cause instanceof SdkException
                || cause instanceof HttpChannelEOFException
                || cause instanceof ConnectionClosedException
                || cause instanceof NoHttpResponseException
                || cause instanceof SocketException
                || cause instanceof UnknownHostException
                || cause instanceof InterruptedIOException;
    }
}
