package io.apportion.demo;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a cloud meters a class of a model's tokens.
 *
 * @param unitExponent 0 when the bill counts tokens, 3 when it counts thousands
 */
record TokenMeter(TokenClass tokenClass, Sku sku, int unitExponent) {
    private static final String CATEGORY = "AI and Machine Learning";

    static List<TokenMeter> of(Model model) {
        return switch (model) {
            case SONNET -> bedrock("Claude Sonnet 4.5 (Amazon Bedrock Edition)", "CS45");
            case OPUS -> bedrock("Claude Opus 4.5 (Amazon Bedrock Edition)", "CO45");
            case HAIKU -> bedrock("Claude Haiku 4.5 (Amazon Bedrock Edition)", "CH45");
            case GPT_4O ->
                List.of(
                        azure(TokenClass.INPUT, "gpt 4o 1120 Inp glbl Tokens", "AZ-OAI-4O-IN"),
                        azure(TokenClass.CACHE_READ, "gpt 4o 1120 cached Inp glbl Tokens", "AZ-OAI-4O-CR"),
                        azure(TokenClass.OUTPUT, "gpt 4o 1120 Outp glbl Tokens", "AZ-OAI-4O-OUT"));
            case GEMINI_FLASH ->
                List.of(
                        vertex(TokenClass.INPUT, "Gemini 2.5 Flash Input Tokens", "GCP-VTX-25F-IN"),
                        vertex(TokenClass.OUTPUT, "Gemini 2.5 Flash Output Tokens", "GCP-VTX-25F-OUT"));
            case GPT_4O_MINI, INTERNAL_7B -> List.of();
        };
    }

    /** Tokens in the unit of the bill. */
    BigDecimal quantity(long tokens) {
        return BigDecimal.valueOf(tokens, unitExponent);
    }

    private static List<TokenMeter> bedrock(String service, String sku) {
        return List.of(
                bedrock(TokenClass.INPUT, service, sku, "InputTokenCount"),
                bedrock(TokenClass.CACHE_READ, service, sku, "CacheReadInputTokenCount"),
                bedrock(TokenClass.CACHE_WRITE, service, sku, "CacheWriteInputTokenCount"),
                bedrock(TokenClass.OUTPUT, service, sku, "OutputTokenCount"));
    }

    private static TokenMeter bedrock(TokenClass tokenClass, String service, String sku, String count) {
        String meter = "USE1-MP:USE1_" + count + "-Units";
        String description = "AWS Marketplace software usage|us-east-1|" + count;
        return new TokenMeter(
                tokenClass, new Sku(service, CATEGORY, sku + "-" + tokenClass, meter, description, "Tokens"), 0);
    }

    private static TokenMeter azure(TokenClass tokenClass, String meter, String skuId) {
        return new TokenMeter(tokenClass, new Sku("Azure OpenAI", CATEGORY, skuId, meter, meter, "1K"), 3);
    }

    private static TokenMeter vertex(TokenClass tokenClass, String meter, String skuId) {
        return new TokenMeter(tokenClass, new Sku("Vertex AI", CATEGORY, skuId, meter, meter, "tokens"), 0);
    }
}
