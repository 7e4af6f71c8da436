package io.apportion.demo;

/**
 * The models Larkfield calls, with what the bill charges for them. Prices are nano-dollars a token, that is
 * milli-dollars a million tokens: the public list prices of autumn 2026 as collected by genai-prices 0.1.8, in-region
 * ones for Bedrock. A model without a price has zeros here and never stands on a bill.
 */
enum Model {
    SONNET("aws-bedrock", "anthropic.claude-sonnet-4-5-20250929-v1:0", "regional", 3_300, 330, 4_125, 16_500),
    OPUS("aws-bedrock", "anthropic.claude-opus-4-5-20251101-v1:0", "regional", 5_500, 550, 6_875, 27_500),
    HAIKU("aws-bedrock", "anthropic.claude-haiku-4-5-20251001-v1:0", "regional", 1_100, 110, 1_375, 5_500),
    GPT_4O("azure-openai", "gpt-4o-2024-11-20", "global", 2_500, 1_250, 0, 10_000),
    GEMINI_FLASH("google-vertex", "gemini-2.5-flash", "global", 300, 0, 0, 2_500),
    GPT_4O_MINI("openai", "gpt-4o-mini-2024-07-18", null, 0, 0, 0, 0),
    INTERNAL_7B("self-hosted", "larkfield-internal-7b", null, 0, 0, 0, 0);

    private final String provider;
    private final String id;
    private final String regionScope;
    private final long inputNanos;
    private final long cacheReadNanos;
    private final long cacheWriteNanos;
    private final long outputNanos;

    Model(
            String provider,
            String id,
            String regionScope,
            long inputNanos,
            long cacheReadNanos,
            long cacheWriteNanos,
            long outputNanos) {
        this.provider = provider;
        this.id = id;
        this.regionScope = regionScope;
        this.inputNanos = inputNanos;
        this.cacheReadNanos = cacheReadNanos;
        this.cacheWriteNanos = cacheWriteNanos;
        this.outputNanos = outputNanos;
    }

    /** Provider as the log names it. */
    String provider() {
        return provider;
    }

    /** Model as the log names it. */
    String id() {
        return id;
    }

    /** Null when the log does not say. */
    String regionScope() {
        return regionScope;
    }

    boolean isBilled() {
        return inputNanos > 0;
    }

    boolean isClaude() {
        return provider.equals("aws-bedrock");
    }

    /** Nano-dollars a token. */
    long priceNanos(TokenClass tokenClass) {
        return switch (tokenClass) {
            case INPUT -> inputNanos;
            case CACHE_READ -> cacheReadNanos;
            case CACHE_WRITE -> cacheWriteNanos;
            case OUTPUT -> outputNanos;
        };
    }
}
