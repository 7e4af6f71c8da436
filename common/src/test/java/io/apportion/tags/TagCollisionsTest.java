package io.apportion.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TagCollisionsTest {
    private static final long SEED = 4711L;
    private static final String[] KEYS = {
        "team", "Team", " team", "aws:team", "user_team", "env", "ENV", "costCategory/env"
    };
    private static final String[] VALUES = {"", " ", "search", "Search", "ads"};

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "collisions.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void settlesTags(String name, String tags, String kept, int differing, int agreeing) {
        TagCollisions settled = TagCollisions.settle(pairs(tags));
        assertThat(settled.kept()).as(name).isEqualTo(pairs(kept));
        assertThat(settled.differing()).as("%s, differing", name).isEqualTo(differing);
        assertThat(settled.agreeing()).as("%s, agreeing", name).isEqualTo(agreeing);
    }

    @Test
    void showsWhatGaveWayToWhat() {
        assertThat(TagCollisions.settle(pairs("aws:team=ads;user:team=search")).collisions())
                .containsExactly(
                        new TagCollision(new TagPair("user:team", "search"), new TagPair("aws:team", "ads"), true));
    }

    @Test
    void tagsOutrankedByTheirSourceLoseWhateverTheirKey() {
        String text = """
            [{"key":"Team","value":"far","x_type":"system_label"},{"key":"team","value":"near","x_type":"label"},\
            {"key":"team","value":"NEAR","x_type":"project_label"}]\
            """;
        TagCollisions settled = TagCollisions.settle((TagReading.Tags) TagText.parse(text));
        assertThat(settled.kept()).containsExactly(new TagPair("team", "near"));
        assertThat(settled.differing()).isEqualTo(1);
        assertThat(settled.agreeing()).isEqualTo(1);
    }

    @Test
    void theOrderOfTheRowDecidesNothing() {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            List<TagPair> tags = new ArrayList<>();
            for (int j = random.nextInt(7); j > 0; j--) {
                tags.add(new TagPair(KEYS[random.nextInt(KEYS.length)], VALUES[random.nextInt(VALUES.length)]));
            }
            TagCollisions settled = TagCollisions.settle(tags);
            List<TagPair> shuffled = new ArrayList<>(tags);
            Collections.shuffle(shuffled, random);
            TagCollisions again = TagCollisions.settle(shuffled);

            assertThat(again.kept()).as("seed %d, %s", SEED, tags).hasSameElementsAs(settled.kept());
            assertThat(again.collisions()).as("seed %d, %s", SEED, tags).hasSameElementsAs(settled.collisions());
            assertThat(settled.kept().stream().map(tag -> TagKey.fold(tag.key())))
                    .as("seed %d, %s: every folded key once", SEED, tags)
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(
                            tags.stream().map(tag -> TagKey.fold(tag.key())).toList());
        }
    }

    private static List<TagPair> pairs(String tags) {
        return tags == null
                ? List.of()
                : Arrays.stream(tags.split(";", -1))
                        .map(tag -> tag.split("=", 2))
                        .map(parts -> new TagPair(parts[0], parts[1]))
                        .toList();
    }
}
