package io.apportion.spark;

import static io.apportion.testing.RowAssert.assertThatRows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.testing.SparkExtension;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rule itself is tested where it is; here, that SQL hands it the right counts and gets all of its answer. */
@ExtendWith(SparkExtension.class)
class NormalisedTokensTest {

    @Test
    void countsAreTakenByName(SparkSession spark) {
        assertThatRows(spark.sql("""
                        select u.* from (
                          select fn.token_buckets(convention, named_struct(
                            'cache_write_1h', 40L, 'input', input, 'cache_write', 100L, 'cache_read', 600L, 'total', total,
                            'output', 200L, 'cache_write_5m', 30L, 'out_reasoning', 50L)) as u
                          from values
                            ('INPUT_INCLUSIVE', 1000L, 1200L), ('INPUT_EXCLUSIVE', 300L, 1200L), ('UNKNOWN', 300L, 1200L),
                            ('INPUT_INCLUSIVE', 1000L, null), ('INPUT_INCLUSIVE', null, null)
                            as logged (convention, input, total))
                        """)).areExactly("""
                        input_tokens, cache_read_tokens, cache_write_tokens, output_tokens, usage_check, usage_convention
                        300,          600,               100,                200,           OK,          INPUT_INCLUSIVE
                        300,          600,               100,                200,           OK,          INPUT_EXCLUSIVE
                        300,          600,               100,                200,           OK,          INPUT_EXCLUSIVE
                        300,          600,               100,                200,           OK,          INPUT_INCLUSIVE
                        0,            600,               100,                200,           MISSING,     INPUT_INCLUSIVE
                        """);
    }

    @Test
    void aSourceThatMixesConventionsIsReadByItsTotal(SparkSession spark) {
        assertThatRows(spark.sql("""
                        select u.* from (
                          select fn.mixed_token_buckets(
                            'INPUT_EXCLUSIVE', named_struct('input', 1000L, 'output', 200L, 'total', 1200L, 'cache_read', 600L)) as u)
                        """)).areExactly("""
                        input_tokens, cache_read_tokens, output_tokens, usage_check,     usage_convention
                        400,          600,               200,           OVERLAP_CLAMPED, INPUT_INCLUSIVE
                        """);
    }

    @Test
    void aCountThatNobodyKnowsIsRefused(SparkSession spark) {
        assertThatThrownBy(() -> spark.sql("select fn.token_buckets('UNKNOWN', named_struct('inputs', 1L))"))
                .hasMessageContaining("Cannot count inputs BIGINT");
        assertThatThrownBy(() -> spark.sql("select fn.token_buckets('UNKNOWN', named_struct('input', 1))"))
                .hasMessageContaining("Cannot count input INT");
    }

    @Test
    void compiledAndNotTheAnswerIsTheSame(SparkSession spark) {
        SparkSession own = spark.newSession();
        Sessions.compiling(own, () -> assertThat(own.sql("""
                                select sum(u.input_tokens) from (
                                  select fn.token_buckets('INPUT_INCLUSIVE', named_struct('input', id, 'cache_read', 1L, 'output', id)) as u
                                  from range(1, 4))
                                """).head().getLong(0)).isEqualTo(3));
    }
}
