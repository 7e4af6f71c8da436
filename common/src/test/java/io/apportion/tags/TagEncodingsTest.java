package io.apportion.tags;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same tags in every encoding are the same tags. */
class TagEncodingsTest {
    private static final long SEED = 20261122L;
    private static final String ALPHABET = "aZ0'\"\\{}[],: =\n\r\t\u0000\u007f\u00a0é検\u2028_-";

    enum Encoding {
        OBJECT(false, "{", ": ", "}"),
        OBJECT_WITHOUT_BRACES(false, "", ": ", ""),
        PYTHON_DICT(true, "{", ": ", "}"),
        JSON_ARRAY(false, "[{\"key\":", ",\"value\":", "}]"),
        PYTHON_LIST(true, "[{'key': ", ", 'value': ", "}]");

        private final boolean isPython;
        private final String start;
        private final String middle;
        private final String end;

        Encoding(boolean isPython, String start, String middle, String end) {
            this.isPython = isPython;
            this.start = start;
            this.middle = middle;
            this.end = end;
        }

        String encode(List<TagPair> pairs) {
            boolean isArray = start.startsWith("[");
            String separator = isArray ? end.substring(0, 1) + ", " + start.substring(1) : ", ";
            return pairs.stream()
                    .map(pair -> text(pair.key()) + middle + text(pair.value()))
                    .collect(Collectors.joining(separator, start, end));
        }

        private String text(String text) {
            return isPython ? python(text) : json(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void comesBackFromEveryEncoding(Encoding encoding) {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            List<TagPair> pairs = anyTags(random);
            String text = encoding.encode(pairs);
            assertThat(TagText.parse(text))
                    .as("seed %d, tags %d: %s", SEED, i, text)
                    .isEqualTo(new TagReading.Tags(pairs));
        }
    }

    private static String json(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** As Python prints a text: in apostrophes unless it holds some and no double quote; what is invisible escaped. */
    private static String python(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder printed = new StringBuilder().append(quote);
        text.codePoints().forEach(point -> printed.append(printed(point, quote)));
        return printed.append(quote).toString();
    }

    private static String printed(int point, char quote) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default -> {
                if (point == quote) {
                    yield "\\" + quote;
                }
                if (point < ' ' || point == 0x7f || point == 0xa0) {
                    yield String.format("\\x%02x", point);
                }
                if (point == 0x2028) {
                    yield "\\u2028";
                }
                yield point > 0xffff ? String.format("\\U%08x", point) : Character.toString(point);
            }
        };
    }

    private static List<TagPair> anyTags(Random random) {
        List<TagPair> pairs = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            pairs.add(new TagPair(anyText(random), anyText(random)));
        }
        return pairs;
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(random.nextInt(12) == 0 ? "🚀" : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
