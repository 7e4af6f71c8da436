-- Attributes of a span or resource as a map of texts, from a JSON object or from the list of keys and typed values that
-- OTLP writes; null when the text is neither.
CREATE OR REPLACE TEMPORARY FUNCTION otel_attributes(text STRING)
RETURNS MAP<STRING, STRING>
RETURN CASE
    WHEN text LIKE '[%' THEN first_of_each_key(transform(
        from_json(
            text,
            'ARRAY<STRUCT<key: STRING, value: STRUCT<stringValue: STRING, intValue: STRING, doubleValue: STRING, boolValue: STRING, arrayValue: STRING>>>'),
        pair -> struct(
            pair.key                                           AS key,
            COALESCE(
                pair.value.stringValue, pair.value.intValue, pair.value.doubleValue, pair.value.boolValue,
                pair.value.arrayValue)                         AS value)))
    ELSE from_json(text, 'MAP<STRING, STRING>')
END
