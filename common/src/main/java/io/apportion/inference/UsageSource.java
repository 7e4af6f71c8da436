package io.apportion.inference;

/** Who counted the tokens. An interrupted stream is billed by the provider whether or not its count arrived. */
public enum UsageSource {
    /** The provider, in the answer or in the last chunk of a finished stream. */
    PROVIDER,
    /** The provider, in a chunk before the stream broke off: output is a lower bound. */
    STREAM_RECOVERED,
    /** The gateway or client, with a tokenizer: an estimate. */
    TOKENIZER_ESTIMATE,
    /** Nobody. */
    MISSING;

    /**
     * The source of a stream's usage.
     *
     * @param finished whether the stream ended by itself
     * @param counted whether a chunk carried the provider's count
     * @param estimated whether a tokenizer's count is there instead
     */
    public static UsageSource ofStream(boolean finished, boolean counted, boolean estimated) {
        if (counted) {
            return finished ? PROVIDER : STREAM_RECOVERED;
        }
        return estimated ? TOKENIZER_ESTIMATE : MISSING;
    }
}
