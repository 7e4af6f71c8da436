package io.apportion.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.tags.ResolvedTag.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TagResolverTest {
    private static final Dimension TEAM = Dimension.of(
            "team", true, List.of("team", "owner"), Map.of("srch", "search"), List.of("search", "ads", "core"));
    private static final Dimension FEATURE = Dimension.of("feature", true, List.of("feature"), Map.of(), List.of());

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({"pool:vector,team,INVALID", "Pool:Vector,team,INVALID", "pool,team,VALID", "pool:vector,feature,VALID"})
    void noTeamIsCalledLikeAPool(String value, String dimension, Outcome outcome) {
        TagResolver resolver = new TagResolver(Dimension.of(dimension, true, List.of("x"), Map.of(), List.of()));
        assertThat(resolver.resolve(List.of(new TagPair("x", value))).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "resolutions.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void resolvesTags(
            String name,
            String tags,
            String value,
            Outcome outcome,
            String rawKey,
            String rawValue,
            String suggestion,
            int collisions) {
        ResolvedTag expected = new ResolvedTag(value, rawKey, rawValue, outcome, suggestion, collisions);
        TagResolver resolver = new TagResolver(TEAM);
        List<TagPair> pairs = new ArrayList<>(pairs(tags));
        assertThat(resolver.resolve(pairs)).as(name).isEqualTo(expected);
        Collections.reverse(pairs);
        assertThat(resolver.resolve(pairs)).as("%s, tags in reverse", name).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "feature=Rank,Rank,VALID",
        "feature= Rank ,Rank,FOLDED",
        "feature=(shared),,INVALID",
        "feature=(beta) rank,(beta) rank,VALID"
    })
    void takesAnyValueWhereNoneAreListed(String tags, String value, Outcome outcome) {
        ResolvedTag resolved = new TagResolver(FEATURE).resolve(pairs(tags));
        assertThat(resolved.value()).isEqualTo(value);
        assertThat(resolved.outcome()).isEqualTo(outcome);
    }

    @Test
    void travelsToAnotherProcess() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new TagResolver(TEAM));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            TagResolver resolver = (TagResolver) in.readObject();
            assertThat(resolver.resolve(pairs("team=SRCH")).value()).isEqualTo("search");
        }
    }

    private static List<TagPair> pairs(String tags) {
        if (tags == null) {
            return List.of();
        }
        return Arrays.stream(tags.split(";", -1))
                .map(tag -> tag.split("=", 2))
                .map(parts -> new TagPair(parts[0], parts[1]))
                .toList();
    }
}
