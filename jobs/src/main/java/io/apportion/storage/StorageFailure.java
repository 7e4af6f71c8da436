package io.apportion.storage;

import io.apportion.error.ApportionException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a storage that cannot or will not answer from data that is damaged: only the second is the deliverer's to mend. */
public final class StorageFailure {
    /** How S3A names a path in a message: {@code re-open s3a://bucket/key at 0 on s3a://bucket/key: …}. */
    private static final Pattern ADDRESS = Pattern.compile("\\bs3a://.+?(?= at \\d| on s3a://|: |'|$)");

    private StorageFailure() {}

    /**
     * The failure as one of storage, when any of its causes is.
     *
     * @param attempt what was tried, as in {@code read s3a://bucket/key of source aws}
     */
    public static Optional<ApportionException> explained(String attempt, Throwable failure) {
        return explained(attempt, failure, any -> true);
    }

    /** The same where only the failure is known. A missing file is none of storage's then: it may be one of our own. */
    public static Optional<ApportionException> explained(Throwable failure) {
        String attempt = causes(failure)
                .flatMap(cause ->
                        ADDRESS.matcher(String.valueOf(cause.getMessage())).results())
                .map(MatchResult::group)
                .findFirst()
                .map(address -> "read " + address)
                .orElse("read or write");
        return explained(attempt, failure, refusal -> refusal != Refusal.VANISHED);
    }

    private static Optional<ApportionException> explained(
            String attempt, Throwable failure, Predicate<Refusal> considered) {
        return Arrays.stream(Refusal.values())
                .filter(considered)
                .filter(refusal -> causes(failure).anyMatch(refusal::isSaidBy))
                .findFirst()
                .map(refusal -> new ApportionException(
                        refusal.category(),
                        "Cannot " + attempt + ": " + refusal.reason() + " [" + root(failure) + "]",
                        refusal.advice(),
                        failure));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String root(Throwable failure) {
        List<Throwable> causes = causes(failure).toList();
        Throwable root = causes.get(causes.size() - 1);
        return root.getClass().getSimpleName() + ": "
                + String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
