package io.apportion.inference;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which API answered: a provider may speak several. Names as genai-prices gives them, 2026-08-21, MIT.
 *
 * @param provider who sold the call, such as {@code azure}
 * @param flavor {@code chat}, {@code responses}, {@code anthropic} and so on; {@code default} is the provider's own
 */
public record ApiFlavor(String provider, String flavor) implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String OWN = "default";
    private static final UsageReader CHAT = new ChatUsage(true, false);
    private static final Map<String, UsageReader> BY_FLAVOR = Map.of(
            "chat", CHAT,
            "responses", new ResponsesUsage(true),
            "realtime", new ResponsesUsage(true),
            "images", new ResponsesUsage(true),
            "embeddings", new EmbeddingsUsage(),
            "anthropic", new AnthropicUsage(),
            "converse", new ConverseUsage());
    /** Azure resells OpenAI without a price for cache writes; xAI counts reasoning beside the completion. */
    private static final Map<ApiFlavor, UsageReader> BY_PROVIDER = Map.of(
            new ApiFlavor("azure", "chat"), new ChatUsage(false, false),
            new ApiFlavor("azure", "responses"), new ResponsesUsage(false),
            new ApiFlavor("x-ai", "chat"), new ChatUsage(true, true),
            new ApiFlavor("anthropic", OWN), new AnthropicUsage(),
            new ApiFlavor("minimax", OWN), new AnthropicUsage(),
            new ApiFlavor("aws", OWN), new ConverseUsage(),
            new ApiFlavor("google", OWN), new GoogleUsage(),
            new ApiFlavor("groq", OWN), CHAT,
            new ApiFlavor("mistral", OWN), CHAT);

    public ApiFlavor {
        provider = provider.strip().toLowerCase(Locale.ROOT);
        flavor = flavor.strip().toLowerCase(Locale.ROOT);
    }

    /** What reads its answers; empty where the shape is not known, so that nothing is guessed. */
    public Optional<UsageReader> reader() {
        return Optional.ofNullable(BY_PROVIDER.getOrDefault(this, BY_FLAVOR.get(flavor)));
    }
}
