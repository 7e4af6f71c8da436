package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ModelMatchTest {
    private static final ModelMatch SHIPPED = Seeds.modelMatch();
    private static final String HEADER = "provider,model_id,match_order,match_kind,match_value,case_sensitive,source\n";
    private static final String FALLBACKS = "price_provider,fallback_order,fallback_price_provider,reason,source\n";

    @ParameterizedTest
    @CsvFileSource(resources = "/pricing/model_match_cases.csv", numLinesToSkip = 1)
    void findsTheModelATextMeans(String provider, String text, String matchedProvider, String model, MatchKind kind) {
        Optional<MatchedModel> matched = SHIPPED.match(provider, text);

        assertThat(matched.map(MatchedModel::model))
                .isEqualTo(Optional.ofNullable(model).map(id -> new ModelKey(matchedProvider, id)));
        assertThat(matched.map(MatchedModel::ruleKind)).isEqualTo(Optional.ofNullable(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "abc,    exact",
        "abcd,   long-prefix",
        "abxy9,  short-prefix",
        "x7,     pattern",
        "x7-end, pattern",
        "q-end,  suffix",
        "q-in-q, part",
    })
    void triesWhatSaysMostFirst(String text, String expected) {
        ModelMatch match = match(HEADER
                + "x,part,0,contains,in,false,s\nx,suffix,0,ends_with,-end,false,s\nx,pattern,0,regex,^x\\d,true,s\n"
                + "x,short-prefix,0,starts_with,ab,false,s\nx,long-prefix,9,starts_with,abc,false,s\n"
                + "x,exact,9,equals,abc,false,s\n");

        assertThat(match.match("x", text)).map(MatchedModel::modelId).hasValue(expected);
    }

    @Test
    void matchesNothingWithoutAProviderOrText() {
        assertThat(SHIPPED.match(null, "gpt-4o")).isEmpty();
        assertThat(SHIPPED.match("openai", null)).isEmpty();
        assertThat(SHIPPED.match("openai", "  ")).isEmpty();
    }

    @Test
    void letsALaterFileGoFirst() {
        ModelMatch match = ModelMatch.load(
                List.of(
                        Seeds.text("shipped.csv", HEADER + "x,a,0,equals,chat,false,s\n"),
                        Seeds.text("ours.csv", HEADER + "x,b,5,equals,chat,false,s\n")),
                Seeds.text("fallback.csv", FALLBACKS));

        assertThat(match.match("x", "chat")).map(MatchedModel::modelId).hasValue("b");
    }

    @Test
    void reportsAllProblemsAtOnce() {
        assertThatThrownBy(
                        () -> match(HEADER + "x,a,0,like,chat,false,s\nx,a,0,regex,(,true,s\nx,a,0,contains,,false,s\n"
                                + "x,a,0,equals,Chat,false,s\nx,b,1,equals,chat,false,s\n"))
                .hasMessage("""
                    Cannot load the model match rules: 4 problems
                      rules.csv:2: match_kind is unknown [like]
                      rules.csv:3: match_value is not a regular expression [Unclosed group]
                      rules.csv:4: match_value is empty and would match every model []
                      rules.csv:6: names another model than rules.csv:5 [chat]\
                    """);
    }

    @Test
    void findsEveryModelOfThePriceCardByItsOwnId() {
        assertThat(Seeds.priceCard().rows().stream().map(PriceRow::model).distinct())
                .isNotEmpty()
                .allSatisfy(model -> assertThat(SHIPPED.match(model.priceProvider(), model.modelId()))
                        .map(MatchedModel::model)
                        .hasValue(model));
    }

    private static ModelMatch match(String csv) {
        return ModelMatch.load(List.of(Seeds.text("rules.csv", csv)), Seeds.text("fallback.csv", FALLBACKS));
    }
}
