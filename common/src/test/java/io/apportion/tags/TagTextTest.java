package io.apportion.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTextTest {
    private static final long SEED = 77L;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "tag_texts.csv",
            numLinesToSkip = 1,
            delimiter = ';',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false)
    void reads(String name, String text, String canonical) {
        assertThat(TagText.encode(tags(text))).as(name).isEqualTo(canonical);
        assertThat(TagText.encode(TagText.decode(canonical))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothingIsNoTags(String text) {
        assertThat(TagText.parse(text)).isEqualTo(new TagReading.Tags(List.of()));
    }

    @Test
    void keepsTheOrderAndRepetitionOfTheText() {
        assertThat(tags("{\"b\":\"1\",\"a\":\"2\",\"b\":\"1\"}"))
                .containsExactly(new TagPair("b", "1"), new TagPair("a", "2"), new TagPair("b", "1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[[\"a\",\"b\"]];an item of the array is not an object",
                "['team'];an item of the array is not an object",
                "[{\"name\":\"a\",\"value\":\"b\"}];an item of the array has no key",
                "[{'key': None, 'value': 'b'}];an item of the array has no key",
                "7;neither JSON nor a Python",
                "true;neither JSON nor a Python",
                "team;neither JSON nor a Python",
                "a=b;neither JSON nor a Python",
                "team=search;neither JSON nor a Python",
                "team:search|env:prod;neither JSON nor a Python",
                "'a': 'b';neither JSON nor a Python",
                "array([{'key': 'a'}]);neither JSON nor a Python",
                "{\"a\":\"b\"} {\"c\":\"d\"};text after the tags",
                "\"a\":\"b\"} {\"c\":\"d\";text after the tags",
                "[] [];text after the tags",
                "{\"a\":\"b\"} x;not JSON",
                "{\"a\":\"b\";not JSON",
                "{\"a\":\"b\",};not JSON",
                "{\"a\" \"b\"};not JSON",
                "{a:1};not JSON",
                "{\"a\":NaN};not JSON",
                "{\"a\":[1};not JSON",
                "\"a\";not JSON",
                "{'a':'b',};not JSON",
                "{'a':'b';not JSON",
                "{'a': b};not JSON",
                "{'a': nan};not JSON",
                "{u'a': u'b'};not JSON",
                "{'a': ('b', 'c')};not JSON",
                "[{'key': 'a', 'value': 'b'} {'key': 'c', 'value': 'd'}];not JSON",
                "{'a': 'b};a text inside does not end",
                "{'a': 'b\\d'};a text inside does not end",
                "{'a': '\\u12'};a text inside does not end",
                "{'a': '\\U00110000'};a text inside does not end",
                "{'a': 'b\\;a text inside does not end"
            })
    void saysWhyItCannotRead(String text, String reason) {
        assertThat(TagText.parse(text))
                .isInstanceOfSatisfying(
                        TagReading.Malformed.class,
                        malformed -> assertThat(malformed.reason()).startsWith(reason));
    }

    @Test
    void controlCharacterInsideTextIsRefused() {
        assertThat(TagText.parse("{\"a\":\"b\nc\"}")).isInstanceOf(TagReading.Malformed.class);
        assertThat(TagText.parse("{'a':'b\nc'}")).isInstanceOf(TagReading.Malformed.class);
    }

    @Test
    void hostileDepthIsRefused() {
        assertThat(TagText.parse("{\"a\":" + "[".repeat(100_000))).isInstanceOf(TagReading.Malformed.class);
        assertThat(TagText.parse("{'a':" + "[".repeat(100_000))).isInstanceOf(TagReading.Malformed.class);
    }

    @Test
    void nestedValueFarInALongTextIsCutAtTheRightPlace() {
        String filler = "é🚀x".repeat(50_000);
        assertThat(tags("{\"long\":\"" + filler + "\",\"a\":{\"k\": [1]}}"))
                .containsExactly(new TagPair("long", filler), new TagPair("a", "{\"k\": [1]}"));
    }

    @Test
    void aNearerSourceOutranksAFartherOne() {
        String text = """
            [{"key":"team","value":"far","x_type":"system_label"},{"key":"team","value":"near","x_type":"label"}]\
            """;
        assertThat(TagText.parse(text)).isEqualTo(new TagReading.Tags(List.of(new TagPair("team", "near"))));
    }

    @Test
    void sameTagsInAnyOrderGiveTheSameTextAndComeBack() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            List<TagPair> pairs = anyTags(random);
            List<TagPair> shuffled = new ArrayList<>(pairs);
            shuffled.addAll(pairs);
            Collections.shuffle(shuffled, random);

            String text = TagText.encode(pairs);
            assertThat(TagText.encode(shuffled)).as("seed %d, %s", SEED, pairs).isEqualTo(text);
            assertThat(TagText.decode(text))
                    .as("seed %d, %s", SEED, pairs)
                    .isEqualTo(pairs.stream().distinct().sorted().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[",
                "[[\"a\"]]",
                "[[\"a\",1]]",
                "[[\"a\",\"b\",\"c\"]]",
                "[ ]",
                "[[\"b\",\"1\"],[\"a\",\"1\"]]",
                "[] []"
            })
    void refusesToDecodeWhatItDidNotEncode(String text) {
        assertThatThrownBy(() -> TagText.decode(text))
                .isInstanceOf(ApportionException.class)
                .hasMessageContaining("not the canonical one");
    }

    private static List<TagPair> tags(String text) {
        TagReading reading = TagText.parse(text);
        assertThat(reading).isInstanceOf(TagReading.Tags.class);
        return ((TagReading.Tags) reading).pairs();
    }

    private static List<TagPair> anyTags(Random random) {
        List<TagPair> pairs = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            pairs.add(new TagPair(anyText(random), anyText(random)));
        }
        return pairs;
    }

    private static String anyText(Random random) {
        String alphabet = "aB\"\\[],:{}\n\t\u0000\u2028é検 ";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
