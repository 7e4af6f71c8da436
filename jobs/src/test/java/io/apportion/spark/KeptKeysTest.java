package io.apportion.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.SparkExtension;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tags of a row are kept is the same whether they come as a map or as text. */
@ExtendWith(SparkExtension.class)
class KeptKeysTest {
    @ParameterizedTest(name = "{0} keeps {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"team":"search","env":"prod"}    | [["team","search"]]                   | a key that no rule names is dropped
            {"Team":"a","user:team":"b"}      | [["Team","a"],["user:team","b"]]      | every spelling of a named key is kept
            {"team":""}                       | [["team",""]]                         | a named key without a value too
            {"teem":"search"}                 | [["teem",""]]                         | a slip is kept without its value
            {"teem":"a","taem":"b"}           | [["taem",""],["teem",""]]             | so is each of several
            {"teems":"search"}                | []                                    | two edits are no slip
            {"teams":"x","team":"search"}     | [["team","search"]]                   | beside the key it resembles it is none
            {"teams":"x","team":" "}          | [["team"," "],["teams",""]]           | unless that key has no value
            {"teams":"x","feature":"rank"}    | [["feature","rank"],["teams",""]]     | another key does not matter
            {"teem":" "}                      | []                                    | a slip without a value is none
            """)
    void keepsWhatTheRulesNameAndWhatResemblesIt(String tags, String kept, String why, SparkSession spark) {
        assertThat(kept(spark, "from_json(:tags, 'map<string, string>')", tags))
                .as(why)
                .isEqualTo(kept);
        assertThat(kept(spark, ":tags", tags)).as(why).isEqualTo(kept);
    }

    private static String kept(SparkSession spark, String column, String tags) {
        return spark.sql("select fn.kept_tags(" + column + ", 'feature,team')", java.util.Map.of("tags", tags))
                .first()
                .getString(0);
    }
}
