package io.apportion.money;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.apportion.text.AbsentText;
import io.apportion.text.PythonText;
import java.io.IOException;

/** Amounts in a list of objects, such as the credits of a Google Cloud charge. */
public final class ListedAmounts {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final AmountReading NOT_A_LIST = new AmountReading.Malformed("not a list of objects");

    private ListedAmounts() {}

    /**
     * What a member of every object adds up to, exactly: of {@code [{"amount": -1.5}, {"amount": "-2e-06"}]} and the
     * member {@code amount}, -1.500002. The list is JSON, or as Python prints it. An absent text and an empty list add up
     * to 0; a text that is neither, and an object without the amount, make the sum malformed.
     */
    public static AmountReading sum(String text, String member) {
        AmountTotal none = new AmountTotal();
        if (AbsentText.matches(text)) {
            return none.total();
        }
        if (PythonText.opensWithApostrophe(text.strip())) {
            return pythonSum(text, member);
        }
        AmountReading json = jsonSum(text, member);
        return json.equals(NOT_A_LIST) ? pythonSum(text, member) : json;
    }

    private static AmountReading pythonSum(String text, String member) {
        String json = PythonText.toJson(text);
        return json == null ? NOT_A_LIST : jsonSum(json, member);
    }

    private static AmountReading jsonSum(String json, String member) {
        try (JsonParser parser = JSON.createParser(json)) {
            AmountTotal total = new AmountTotal();
            boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
            while (isList && parser.nextToken() == JsonToken.START_OBJECT) {
                total.add(amount(parser, member));
            }
            boolean ends = isList && parser.currentToken() == JsonToken.END_ARRAY && parser.nextToken() == null;
            return ends ? total.total() : NOT_A_LIST;
        } catch (JsonProcessingException e) {
            return NOT_A_LIST;
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory has no I/O", e);
        }
    }

    /** The member of the object that the parser stands on, read to the object's end. */
    private static AmountReading amount(JsonParser parser, String member) throws IOException {
        AmountReading amount = new AmountReading.Absent();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (name.equals(member) && token != JsonToken.VALUE_NULL) {
                amount = token.isScalarValue() ? LedgerAmount.parse(parser.getText()) : NOT_A_LIST;
            }
            parser.skipChildren();
        }
        return amount;
    }
}
