package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a bill and a log call by different names must end at the same provider, model and token class. */
class BillAndLogTest {
    private static final ProviderAlias PROVIDERS = Seeds.providerAlias();
    private static final ModelMatch MODELS = Seeds.modelMatch();
    private static final AiChargeMatch CHARGES = Seeds.aiChargeMatch();

    @ParameterizedTest
    @CsvFileSource(resources = "/pricing/bill_and_log_cases.csv", numLinesToSkip = 1)
    void meetAtOneModel(ArgumentsAccessor row) {
        Provider billed = PROVIDERS.resolve(row.getString(0)).orElseThrow();
        Provider logged = PROVIDERS.resolve(row.getString(7)).orElseThrow();
        AiCharge charge = CHARGES.match(charge(billed.id(), row)).orElseThrow();

        assertThat(billed).isEqualTo(logged);
        assertThat(charge.tokenClass().code()).isEqualTo(row.getString(6));
        assertThat(MODELS.match(billed.priceProvider(), charge.modelText()))
                .as("bill: " + charge.modelText())
                .map(MatchedModel::modelId)
                .hasValue(row.getString(9));
        assertThat(MODELS.match(logged.priceProvider(), row.getString(8)))
                .as("log: " + row.getString(8))
                .map(MatchedModel::modelId)
                .hasValue(row.getString(9));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/pricing/not_ai_cases.csv", numLinesToSkip = 1)
    void leaveOtherChargesAlone(ArgumentsAccessor row) {
        assertThat(CHARGES.match(charge(row.getString(0), row))).isEmpty();
    }

    @Test
    void reportAllProblemsOfTheRulesAtOnce() {
        SeedSource rules = Seeds.text("ai.csv", """
            match_order,provider,service_pattern,text_pattern,unit_pattern,token_class,model_source,model_prefix,source
            10,,,^x,,input,text,,s
            10,,,(?<model>x),,tokens,text,,s
            """);

        assertThatThrownBy(() -> AiChargeMatch.load(rules)).hasMessage("""
            Cannot load the AI charge rules: 3 problems
              ai.csv:2: text_pattern has no group named model [^x]
              ai.csv:3: match_order does not ascend [10]
              ai.csv:3: token_class is unknown [tokens]\
            """);
    }

    private static ChargeText charge(String provider, ArgumentsAccessor row) {
        return new ChargeText(
                provider, row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }
}
