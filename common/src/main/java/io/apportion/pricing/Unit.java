package io.apportion.pricing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a provider counts and prices. Quantities of different units never overlap: a call with 30 reasoning tokens among
 * 100 output tokens has 70 {@link #OUTPUT} and 30 {@link #OUTPUT_REASONING}.
 *
 * <p>A unit that a card does not price is charged at its parent's price, so reasoning costs what output costs until a
 * card says otherwise. Names and divisors: genai-prices units.yml, 2026-08-21, MIT.
 */
public enum Unit {
    INPUT(TokenClass.INPUT, Unit.MILLION, null),
    INPUT_TEXT(TokenClass.INPUT, Unit.MILLION, INPUT),
    INPUT_AUDIO(TokenClass.INPUT, Unit.MILLION, INPUT),
    INPUT_IMAGE(TokenClass.INPUT, Unit.MILLION, INPUT),
    INPUT_VIDEO(TokenClass.INPUT, Unit.MILLION, INPUT),
    INPUT_TOOL(TokenClass.INPUT, Unit.MILLION, INPUT),
    CACHE_READ(TokenClass.CACHE_READ, Unit.MILLION, INPUT),
    CACHE_TEXT_READ(TokenClass.CACHE_READ, Unit.MILLION, CACHE_READ),
    CACHE_AUDIO_READ(TokenClass.CACHE_READ, Unit.MILLION, CACHE_READ),
    CACHE_IMAGE_READ(TokenClass.CACHE_READ, Unit.MILLION, CACHE_READ),
    CACHE_VIDEO_READ(TokenClass.CACHE_READ, Unit.MILLION, CACHE_READ),
    CACHE_WRITE(TokenClass.CACHE_WRITE, Unit.MILLION, INPUT),
    CACHE_WRITE_5M(TokenClass.CACHE_WRITE, Unit.MILLION, CACHE_WRITE),
    CACHE_WRITE_1H(TokenClass.CACHE_WRITE, Unit.MILLION, CACHE_WRITE),
    OUTPUT(TokenClass.OUTPUT, Unit.MILLION, null),
    OUTPUT_TEXT(TokenClass.OUTPUT, Unit.MILLION, OUTPUT),
    OUTPUT_REASONING(TokenClass.OUTPUT, Unit.MILLION, OUTPUT),
    OUTPUT_CITATION(TokenClass.OUTPUT, Unit.MILLION, OUTPUT),
    OUTPUT_AUDIO(TokenClass.OUTPUT, Unit.MILLION, OUTPUT),
    OUTPUT_IMAGE(TokenClass.OUTPUT, Unit.MILLION, OUTPUT),
    OUTPUT_VIDEO(TokenClass.OUTPUT, Unit.MILLION, OUTPUT),
    INPUT_CHARACTERS(TokenClass.INPUT, Unit.MILLION, null),
    INPUT_TEXT_MESSAGES(TokenClass.INPUT, Unit.THOUSAND, null),
    INPUT_DOCUMENT(TokenClass.INPUT, Unit.THOUSAND, null),
    INPUT_ANNOTATED_DOCUMENT(TokenClass.INPUT, Unit.THOUSAND, INPUT_DOCUMENT),
    /** Pictures as such, for models that price them whole; their tokens are {@link #INPUT_IMAGE}. */
    INPUT_PICTURES(TokenClass.INPUT, 1, null),
    /** Pictures made, for models that price them whole; their tokens are {@link #OUTPUT_IMAGE}. */
    OUTPUT_PICTURES(TokenClass.OUTPUT, 1, null),
    /** Seconds of audio, in or out, priced by the hour. */
    AUDIO(TokenClass.REQUESTS, 3_600, null),
    /** Calls. A card without this unit charges nothing for a call as such: the one unit whose absence means none. */
    REQUESTS(TokenClass.REQUESTS, Unit.THOUSAND, null),
    WEB_SEARCHES(TokenClass.REQUESTS, Unit.THOUSAND, null),
    SOCIAL_SEARCHES(TokenClass.REQUESTS, Unit.THOUSAND, null),
    STORAGE_SEARCHES(TokenClass.REQUESTS, Unit.THOUSAND, null),
    RERANK_SEARCHES(TokenClass.REQUESTS, Unit.THOUSAND, null),
    CODE_EXECUTIONS(TokenClass.REQUESTS, Unit.THOUSAND, null);

    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final Map<String, Unit> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Unit::code, Function.identity()));

    private final TokenClass tokenClass;
    private final long usualPerUnits;
    private final Unit parent;

    Unit(TokenClass tokenClass, long usualPerUnits, Unit parent) {
        this.tokenClass = tokenClass;
        this.usualPerUnits = usualPerUnits;
        this.parent = parent;
    }

    /** The unit a seed names, such as {@code cache_write_1h}; empty if there is none. */
    public static Optional<Unit> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code.strip().toLowerCase(Locale.ROOT)));
    }

    /** The name in tables and seeds. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of a bill this unit belongs to. */
    public TokenClass tokenClass() {
        return tokenClass;
    }

    /** How many of the unit one price usually covers: a million tokens, a thousand searches, an hour of seconds. */
    public long usualPerUnits() {
        return usualPerUnits;
    }

    /** Whether it is tokens that are counted. */
    boolean countsTokens() {
        return usualPerUnits == MILLION && this != INPUT_CHARACTERS;
    }

    /** The unit whose price applies where this one has none; empty at the root. */
    public Optional<Unit> parent() {
        return Optional.ofNullable(parent);
    }
}
