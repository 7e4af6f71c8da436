package io.apportion.tags;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tags as JSON: an object of keys and values, or an array of objects that each hold one tag. */
final class TagJson {
    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private TagJson() {}

    /** The tags of a JSON text; Malformed when it is not JSON, or JSON that holds no tags. */
    static TagReading read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            TagReading reading = tags(parser, json);
            return reading instanceof TagReading.Tags && parser.nextToken() != null
                    ? new TagReading.Malformed("text after the tags")
                    : reading;
        } catch (JsonProcessingException e) {
            return new TagReading.Malformed("not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory has no I/O", e);
        }
    }

    /** The text of the value at the parser's token; null for null. The parser ends on the value's last token. */
    static String value(JsonParser parser, String source) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
            return nested(parser, source);
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    private static TagReading tags(JsonParser parser, String source) throws IOException {
        return parser.nextToken() == JsonToken.START_ARRAY
                ? TagItem.array(parser, source)
                : new TagReading.Tags(object(parser, source));
    }

    private static List<TagPair> object(JsonParser parser, String source) throws IOException {
        List<TagPair> pairs = new ArrayList<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_NULL) {
                pairs.add(new TagPair(key, token.isStructStart() ? nested(parser, source) : parser.getText()));
            }
        }
        return pairs;
    }

    /** The source's own characters, so that no digit or space of a nested value changes. */
    private static String nested(JsonParser parser, String source) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return source.substring(start, (int) parser.currentTokenLocation().getCharOffset() + 1);
    }
}
