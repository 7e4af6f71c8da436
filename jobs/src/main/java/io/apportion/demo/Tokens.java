package io.apportion.demo;

/** Token counts of disjoint classes; input is what was neither read from nor written to a cache. */
record Tokens(long input, long cacheRead, long cacheWrite, long output) {
    static final Tokens NONE = new Tokens(0, 0, 0, 0);

    long of(TokenClass tokenClass) {
        return switch (tokenClass) {
            case INPUT -> input;
            case CACHE_READ -> cacheRead;
            case CACHE_WRITE -> cacheWrite;
            case OUTPUT -> output;
        };
    }

    long inputOfEveryKind() {
        return input + cacheRead + cacheWrite;
    }

    Tokens plus(Tokens other) {
        return new Tokens(
                input + other.input, cacheRead + other.cacheRead, cacheWrite + other.cacheWrite, output + other.output);
    }

    /** The same and some thousandths more, cut to whole tokens. */
    Tokens grownBy(int permille) {
        int factor = 1000 + permille;
        return new Tokens(
                input * factor / 1000, cacheRead * factor / 1000, cacheWrite * factor / 1000, output * factor / 1000);
    }

    /** One call's tokens, where these are the usual ones. */
    Tokens drawn(Draws draws) {
        return new Tokens(draws.about(input), draws.about(cacheRead), draws.about(cacheWrite), draws.about(output));
    }

    /** The answer breaks off after a quarter. */
    Tokens cutShort() {
        return new Tokens(input, cacheRead, cacheWrite, output / 4);
    }

    /** The same request where nothing is cached yet and nothing will be. */
    Tokens uncached() {
        return new Tokens(input + cacheWrite, 0, 0, output);
    }
}
