package io.apportion.tags;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.text.AbsentText;
import io.apportion.text.PythonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tags as text: the encodings that exports use, and the one canonical text by which charges are grouped.
 *
 * <p>Read: a JSON object, the same without its braces (Azure EA), a JSON array of keys and values (Google Cloud),
 * object and array also as Python prints them, and the texts of an absent value. Nothing else is guessed at. Written:
 * {@code [["Team","search"],["env","prod"]]}, sorted by key then value, each pair once, no spaces; equal sets of tags
 * give equal text.
 */
public final class TagText {
    private static final String NO_TAGS = "[]";
    private static final TagReading NONE = new TagReading.Tags(List.of());

    private TagText() {}

    /**
     * The tags of an export's text, keys untouched. Numbers and booleans become their text, {@code True} becomes
     * {@code true}, a null value is no tag, a nested object or array is kept as its JSON text. An absent text has no
     * tags. Of a key that an array holds several times with different sources, only the nearest source is among the
     * pairs.
     */
    public static TagReading parse(String text) {
        if (AbsentText.matches(text)) {
            return NONE;
        }
        String trimmed = text.strip();
        return switch (trimmed.charAt(0)) {
            case '"' -> TagJson.read("{" + trimmed + "}");
            case '{', '[' -> bracketed(trimmed);
            default -> new TagReading.Malformed("neither JSON nor a Python list or dict");
        };
    }

    /** The canonical text of a set of tags. */
    public static String encode(List<TagPair> pairs) {
        if (pairs.isEmpty()) {
            return NO_TAGS;
        }
        StringBuilder text = new StringBuilder(32 * pairs.size()).append('[');
        TagPair previous = null;
        for (TagPair pair : sorted(pairs)) {
            if (!pair.equals(previous)) {
                append(previous == null ? text : text.append(','), pair);
            }
            previous = pair;
        }
        return text.append(']').toString();
    }

    /** The tags of a canonical text, sorted; any other text is a BUG, for only {@link #encode} writes it. */
    public static List<TagPair> decode(String canonical) {
        try (JsonParser parser = TagJson.FACTORY.createParser(canonical)) {
            List<TagPair> pairs = new ArrayList<>();
            expect(parser, JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                pairs.add(new TagPair(string(parser), string(parser)));
                expect(parser, JsonToken.END_ARRAY);
            }
            if (!encode(pairs).equals(canonical)) {
                throw notCanonical(canonical, null);
            }
            return pairs;
        } catch (IOException e) {
            throw notCanonical(canonical, e);
        }
    }

    private static TagReading bracketed(String text) {
        if (PythonText.opensWithApostrophe(text)) {
            return python(text);
        }
        TagReading json = TagJson.read(text);
        return json instanceof TagReading.Malformed && python(text) instanceof TagReading.Tags python ? python : json;
    }

    private static TagReading python(String text) {
        String json = PythonText.toJson(text);
        return json == null
                ? new TagReading.Malformed("a text inside does not end, or holds what Python never prints")
                : TagJson.read(json);
    }

    private static List<TagPair> sorted(List<TagPair> pairs) {
        if (pairs.size() == 1) {
            return pairs;
        }
        List<TagPair> copy = new ArrayList<>(pairs);
        copy.sort(null);
        return copy;
    }

    private static void append(StringBuilder text, TagPair pair) {
        JsonStringEncoder encoder = JsonStringEncoder.getInstance();
        text.append("[\"");
        encoder.quoteAsString(pair.key(), text);
        text.append("\",\"");
        encoder.quoteAsString(pair.value(), text);
        text.append("\"]");
    }

    private static String string(JsonParser parser) throws IOException {
        expect(parser, JsonToken.VALUE_STRING);
        return parser.getText();
    }

    private static void expect(JsonParser parser, JsonToken token) throws IOException {
        if (parser.nextToken() != token) {
            throw new IOException("expected " + token);
        }
    }

    private static ApportionException notCanonical(String text, IOException cause) {
        return new ApportionException(
                Category.BUG,
                "Cannot decode tags: the text is not the canonical one [" + text + "]",
                "Only TagText.encode may write this text; report this with the run id.",
                cause);
    }
}
