package io.apportion.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class UsageReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Separated by bars and quoted by nothing, because the answers are JSON. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/inference/answer_cases.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            quoteCharacter = '\0',
            maxCharsPerColumn = 10_000)
    void readsTheAnswer(ArgumentsAccessor row) throws JsonProcessingException {
        NormalisedUsage usage = new ApiFlavor(row.getString(1), row.getString(2))
                .reader()
                .orElseThrow()
                .normalise(JSON.readTree(row.getString(3)));

        TokenBuckets buckets = usage.buckets();
        assertThat(buckets.inUncached()).isEqualTo(row.getLong(4));
        assertThat(buckets.inCacheRead()).isEqualTo(row.getLong(5));
        assertThat(buckets.inCacheWrite()).isEqualTo(row.getLong(6));
        assertThat(buckets.inAudio()).isEqualTo(row.getLong(7));
        assertThat(buckets.inImage()).isEqualTo(row.getLong(8));
        assertThat(buckets.outText()).isEqualTo(row.getLong(9));
        assertThat(buckets.outReasoning()).isEqualTo(row.getLong(10));
        assertThat(usage.check()).isEqualTo(UsageCheck.valueOf(row.getString(11)));
    }

    @ParameterizedTest
    @CsvSource({
        "openai,chat,INPUT_INCLUSIVE", "azure,responses,INPUT_INCLUSIVE", "google,default,INPUT_INCLUSIVE",
        "mistral,default,INPUT_INCLUSIVE", "openai,embeddings,INPUT_INCLUSIVE", "anthropic,default,INPUT_EXCLUSIVE",
        "aws,anthropic,INPUT_EXCLUSIVE", "aws,default,INPUT_EXCLUSIVE", "Anthropic , Default,INPUT_EXCLUSIVE"
    })
    void declaresTheConvention(String provider, String flavor, UsageConvention convention) {
        assertThat(new ApiFlavor(provider, flavor).reader().orElseThrow().convention())
                .isEqualTo(convention);
    }

    @Test
    void guessesNoReader() {
        assertThat(new ApiFlavor("openai", "default").reader()).isEmpty();
        assertThat(new ApiFlavor("anthropic", "chatty").reader()).isEmpty();
    }
}
