package io.apportion.inference;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.pricing.Quantities;
import io.apportion.pricing.Unit;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tokens of one call. The five input buckets are disjoint and sum to {@link #input()}; the four output buckets are
 * disjoint and sum to {@link #output()}. Audio, image and video are the parts of {@code inUncached} that a card may
 * price apart; what they leave is {@link #inText()}. No count is negative.
 *
 * @param inUncached input that no prompt cache held, whatever its modality
 * @param inCacheRead input read from the prompt cache
 * @param inCacheWrite5m input written to the prompt cache for five minutes
 * @param inCacheWrite1h input written to the prompt cache for an hour
 * @param inCacheWriteOther input written to the prompt cache for a time the source does not say
 * @param inAudio audio among {@code inUncached}
 * @param inImage images and documents among {@code inUncached}
 * @param inVideo video among {@code inUncached}
 * @param outText output that is none of the others
 * @param outReasoning output the model wrote for itself
 * @param outAudio output spoken
 * @param outImage output drawn
 */
public record TokenBuckets(
        long inUncached,
        long inCacheRead,
        long inCacheWrite5m,
        long inCacheWrite1h,
        long inCacheWriteOther,
        long inAudio,
        long inImage,
        long inVideo,
        long outText,
        long outReasoning,
        long outAudio,
        long outImage)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No tokens. */
    public static final TokenBuckets NONE = new TokenBuckets(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public TokenBuckets {
        long signs = inUncached | inCacheRead | inCacheWrite5m | inCacheWrite1h | inCacheWriteOther | inAudio;
        signs |= inImage | inVideo | outText | outReasoning | outAudio | outImage;
        if (signs < 0 || inAudio + inImage + inVideo > inUncached) {
            throw new ApportionException(
                    Category.BUG,
                    "Cannot hold token buckets: one is negative, or modalities exceed uncached input [in_uncached="
                            + inUncached + ", in_audio=" + inAudio + ", in_image=" + inImage + ", in_video=" + inVideo
                            + "]",
                    "A defect of the normalisation: report the call's logged usage.");
        }
    }

    /** All input: the five disjoint buckets. */
    public long input() {
        return inUncached + inCacheRead + inCacheWrite();
    }

    /** What was written to the prompt cache, for however long. */
    public long inCacheWrite() {
        return inCacheWrite5m + inCacheWrite1h + inCacheWriteOther;
    }

    /** Uncached input that is neither audio nor image nor video. */
    public long inText() {
        return inUncached - inAudio - inImage - inVideo;
    }

    /** All output: the four disjoint buckets. */
    public long output() {
        return outText + outReasoning + outAudio + outImage;
    }

    /** The buckets as units of a price card, disjoint; a unit that a card lacks is charged at its parent's price. */
    public Quantities quantities() {
        Map<Unit, Long> counts = new EnumMap<>(Unit.class);
        counts.put(Unit.INPUT, inText());
        counts.put(Unit.INPUT_AUDIO, inAudio);
        counts.put(Unit.INPUT_IMAGE, inImage);
        counts.put(Unit.INPUT_VIDEO, inVideo);
        counts.put(Unit.CACHE_READ, inCacheRead);
        counts.put(Unit.CACHE_WRITE, inCacheWriteOther);
        counts.put(Unit.CACHE_WRITE_5M, inCacheWrite5m);
        counts.put(Unit.CACHE_WRITE_1H, inCacheWrite1h);
        counts.put(Unit.OUTPUT, outText);
        counts.put(Unit.OUTPUT_REASONING, outReasoning);
        counts.put(Unit.OUTPUT_AUDIO, outAudio);
        counts.put(Unit.OUTPUT_IMAGE, outImage);
        return new Quantities(counts);
    }
}
