package io.apportion.tags;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.text.AbsentText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tags as text: the encodings that exports use, and the one canonical text by which charges are grouped.
 *
 * <p>Read: a JSON object, the same without its braces (Azure EA), and the texts of an absent value. Written:
 * {@code [["Team","search"],["env","prod"]]}, sorted by key then value, each pair once, no spaces; equal sets of tags
 * give equal text.
 */
public final class TagText {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private static final String NO_TAGS = "[]";

    private TagText() {}

    /**
     * The tags of an export's text. Numbers and booleans become their text, a null value is no tag, a nested object or
     * array is kept as its JSON text. An absent text has no tags.
     */
    public static TagReading parse(String text) {
        if (AbsentText.matches(text)) {
            return new TagReading.Tags(List.of());
        }
        String trimmed = text.strip();
        String object = trimmed.startsWith("\"") ? "{" + trimmed + "}" : trimmed;
        try (JsonParser parser = JSON.createParser(object)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    ? object(parser, object)
                    : new TagReading.Malformed("not a JSON object");
        } catch (JsonProcessingException e) {
            return new TagReading.Malformed("not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory has no I/O", e);
        }
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
        try (JsonParser parser = JSON.createParser(canonical)) {
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

    private static TagReading object(JsonParser parser, String source) throws IOException {
        List<TagPair> pairs = new ArrayList<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_NULL) {
                pairs.add(new TagPair(key, token.isStructStart() ? nested(parser, source) : parser.getText()));
            }
        }
        return parser.nextToken() == null
                ? new TagReading.Tags(pairs)
                : new TagReading.Malformed("text after the JSON object");
    }

    /** The source's own characters, so that no digit or space of a nested value changes. */
    private static String nested(JsonParser parser, String source) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return source.substring(start, (int) parser.currentTokenLocation().getCharOffset() + 1);
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
