package io.apportion.inference;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Token counts as a source logged them. Each is null where the source does not say, which is not zero.
 *
 * @param input input tokens; whether cached ones are among them is the source's convention
 * @param output output tokens, with reasoning, audio and images among them
 * @param total the source's own sum, which checks the others
 * @param cacheRead input read from the prompt cache
 * @param cacheWrite input written to the prompt cache, for however long
 * @param cacheWrite5m part of {@code cacheWrite} kept five minutes
 * @param cacheWrite1h part of {@code cacheWrite} kept an hour
 * @param inAudio audio in the input; what the source can tell to be cached is left out
 * @param inImage images and documents in the input, likewise
 * @param inVideo video in the input, likewise
 * @param outReasoning part of {@code output} the model wrote for itself
 * @param outAudio part of {@code output} spoken
 * @param outImage part of {@code output} drawn
 * @param mostOutput output tokens the model can write at most
 */
public record LoggedUsage(
        Long input,
        Long output,
        Long total,
        Long cacheRead,
        Long cacheWrite,
        Long cacheWrite5m,
        Long cacheWrite1h,
        Long inAudio,
        Long inImage,
        Long inVideo,
        Long outReasoning,
        Long outAudio,
        Long outImage,
        Long mostOutput)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The source says nothing. */
    public static final LoggedUsage NONE = of(null, null, null);

    /** Input, output and total, each null if not said. */
    public static LoggedUsage of(Long input, Long output, Long total) {
        return new LoggedUsage(input, output, total, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same with cache counts. */
    public LoggedUsage withCache(Long read, Long write) {
        return withCache(read, write, null, null);
    }

    /** The same with cache counts and how long the written was kept. */
    public LoggedUsage withCache(Long read, Long write, Long write5m, Long write1h) {
        return new LoggedUsage(
                input,
                output,
                total,
                read,
                write,
                write5m,
                write1h,
                inAudio,
                inImage,
                inVideo,
                outReasoning,
                outAudio,
                outImage,
                mostOutput);
    }

    /** The same with the modalities of the input. */
    public LoggedUsage withInput(Long audio, Long image, Long video) {
        return new LoggedUsage(
                input,
                output,
                total,
                cacheRead,
                cacheWrite,
                cacheWrite5m,
                cacheWrite1h,
                audio,
                image,
                video,
                outReasoning,
                outAudio,
                outImage,
                mostOutput);
    }

    /** The same with the parts of the output. */
    public LoggedUsage withOutput(Long reasoning, Long audio, Long image) {
        return new LoggedUsage(
                input,
                output,
                total,
                cacheRead,
                cacheWrite,
                cacheWrite5m,
                cacheWrite1h,
                inAudio,
                inImage,
                inVideo,
                reasoning,
                audio,
                image,
                mostOutput);
    }

    /** The same for a model that can write at most so many tokens; null if not known. */
    public LoggedUsage withMostOutput(Long tokens) {
        return new LoggedUsage(
                input,
                output,
                total,
                cacheRead,
                cacheWrite,
                cacheWrite5m,
                cacheWrite1h,
                inAudio,
                inImage,
                inVideo,
                outReasoning,
                outAudio,
                outImage,
                tokens);
    }

    /** The same with counts below zero as zero. */
    LoggedUsage withoutNegatives() {
        return of(positive(input), positive(output), positive(total))
                .withCache(positive(cacheRead), positive(cacheWrite), positive(cacheWrite5m), positive(cacheWrite1h))
                .withInput(positive(inAudio), positive(inImage), positive(inVideo))
                .withOutput(positive(outReasoning), positive(outAudio), positive(outImage))
                .withMostOutput(mostOutput);
    }

    /** Whether any count is above the limit. */
    boolean exceeds(long limit) {
        return Stream.of(
                        input,
                        output,
                        total,
                        cacheRead,
                        cacheWrite,
                        cacheWrite5m,
                        cacheWrite1h,
                        inAudio,
                        inImage,
                        inVideo,
                        outReasoning,
                        outAudio,
                        outImage)
                .filter(Objects::nonNull)
                .anyMatch(count -> count > limit);
    }

    private static Long positive(Long count) {
        return count == null ? null : (Long) Math.max(0, count);
    }
}
