package io.apportion.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Makes the counts of a case disjoint, by the convention the case names. */
record PeerUsage(PeerPriceCase peer) {

    /** One call. Counts that overlap leave nothing for the plain unit rather than less than nothing. */
    Quantities quantities() {
        BigDecimal read = peer.count("cache_read_tokens");
        BigDecimal written = peer.count("cache_write_tokens");
        BigDecimal readAudio = other("cache_audio_read_tokens");
        BigDecimal readImage = other("cache_image_read_tokens");
        BigDecimal written5m = other("cache_write_5m_tokens", "input_cache_creation_5m");
        BigDecimal written1h = other("cache_write_1h_tokens", "input_cache_creation_1h");
        BigDecimal audio = other("input_audio_tokens").subtract(readAudio);
        BigDecimal image = other("input_image_tokens").subtract(readImage);
        BigDecimal video = other("input_video_tokens");
        return output(new Quantities(Map.<Unit, Long>of()))
                .with(Unit.INPUT, plainInput(read, written, audio, image, video))
                .with(Unit.INPUT_AUDIO, audio)
                .with(Unit.INPUT_IMAGE, image)
                .with(Unit.INPUT_VIDEO, video)
                .with(Unit.CACHE_READ, rest(read, readAudio, readImage))
                .with(Unit.CACHE_AUDIO_READ, readAudio)
                .with(Unit.CACHE_IMAGE_READ, readImage)
                .with(Unit.CACHE_WRITE, rest(written, written5m, written1h))
                .with(Unit.CACHE_WRITE_5M, written5m)
                .with(Unit.CACHE_WRITE_1H, written1h)
                .with(Unit.WEB_SEARCHES, other("web_searches", "web_search_queries"))
                .with(Unit.REQUESTS, 1);
    }

    /** The size of the call: the whole input as the case states it, cached tokens included. */
    CallTokens call() {
        BigDecimal input = peer.count("input_tokens");
        BigDecimal cached = peer.count("cache_read_tokens").add(peer.count("cache_write_tokens"));
        return new CallTokens(
                convention("input_excludes_cache") ? input.add(cached) : input,
                CallTokens.of(quantities()).byClass());
    }

    private BigDecimal plainInput(
            BigDecimal read, BigDecimal written, BigDecimal audio, BigDecimal image, BigDecimal video) {
        if (convention("explicit_text_tokens")) {
            return other("input_text_tokens");
        }
        BigDecimal input = peer.count("input_tokens");
        return convention("input_excludes_cache")
                ? rest(input, audio, image, video)
                : rest(input, read, written, audio, image, video);
    }

    private Quantities output(Quantities input) {
        BigDecimal reasoning = other("output_reasoning_tokens");
        BigDecimal citation = other("output_citation_tokens");
        BigDecimal audio = other("output_audio_tokens");
        BigDecimal image = other("output_image_tokens");
        BigDecimal video = other("output_video_tokens");
        return input.with(Unit.OUTPUT, rest(peer.count("output_tokens"), reasoning, citation, audio, image, video))
                .with(Unit.OUTPUT_REASONING, reasoning)
                .with(Unit.OUTPUT_CITATION, citation)
                .with(Unit.OUTPUT_AUDIO, audio)
                .with(Unit.OUTPUT_IMAGE, image)
                .with(Unit.OUTPUT_VIDEO, video);
    }

    private boolean convention(String name) {
        return peer.text("input_convention").equals(name);
    }

    /** A count among the other usage, under whichever name the peer gives it. */
    private BigDecimal other(String... names) {
        JsonNode usage = peer.json("other_usage_json");
        return Arrays.stream(names)
                .map(name -> usage.has(name)
                        ? usage.get(name)
                        : usage.path("usage_details").get(name))
                .filter(Objects::nonNull)
                .map(JsonNode::decimalValue)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal rest(BigDecimal whole, BigDecimal... parts) {
        return Arrays.stream(parts).reduce(whole, BigDecimal::subtract).max(BigDecimal.ZERO);
    }
}
