package io.apportion.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FlattenedTagsTest {
    private static final List<TagColumnPrefix> PREFIXES = List.of(
            TagColumnPrefix.dropped("resourceTags/"),
            TagColumnPrefix.dropped("resource_tags_"),
            TagColumnPrefix.kept("costCategory/"),
            TagColumnPrefix.kept("iamPrincipal/"),
            TagColumnPrefix.dropped("tags/"),
            TagColumnPrefix.dropped("label."));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "flattened.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void findsTagColumns(String name, String column, String rawKey, String folded) {
        String header = column == null ? "" : column;
        FlattenedTags found = FlattenedTags.among(List.of(header), PREFIXES);
        if (rawKey == null) {
            assertThat(found.columns()).as(name).isEmpty();
        } else {
            assertThat(found.columns()).as(name).containsExactly(new FlattenedTags.Column(header, rawKey));
            assertThat(TagKey.fold(rawKey)).as(name).isEqualTo(folded);
        }
    }

    @Test
    void keepsTheOrderOfTheExportAndKeysThatCollide() {
        List<String> columns = List.of("Cost", "resource_tags_user_team", "tags/a", "resource_tags_user_Team");
        assertThat(FlattenedTags.among(columns, PREFIXES).columns())
                .extracting(FlattenedTags.Column::rawKey)
                .containsExactly("user_team", "a", "user_Team");
    }

    @Test
    void theLongestPrefixCountsWhereverItStands() {
        List<TagColumnPrefix> prefixes =
                List.of(TagColumnPrefix.dropped("tags/"), new TagColumnPrefix("tags/orcl-cloud.", "system."));
        assertThat(FlattenedTags.among(List.of("tags/orcl-cloud.zone"), prefixes)
                        .columns())
                .containsExactly(new FlattenedTags.Column("tags/orcl-cloud.zone", "system.zone"));
    }

    @Test
    void refusesAPrefixThatEveryColumnHas() {
        assertThatThrownBy(() -> TagColumnPrefix.dropped("")).isInstanceOf(IllegalArgumentException.class);
    }
}
