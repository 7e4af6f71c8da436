package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderAliasTest {
    private static final ProviderAlias SHIPPED = Seeds.providerAlias();

    @ParameterizedTest
    @CsvSource({
        "AWS,                         aws,       aws",
        "'Amazon Web Services, Inc.', aws,       aws",
        "aws.bedrock,                 aws,       aws",
        "aws-bedrock,                 aws,       aws",
        "Microsoft,                   azure,     azure",
        "MICROSOFT  azure,            azure,     azure",
        "azure.ai.openai,             azure,     azure",
        "azure-openai,                azure,     azure",
        "Google Cloud,                gcp,       google",
        "gcp.vertex_ai,               gcp,       google",
        "gcp.gemini,                  gcp,       google",
        "google-ai-studio,            gcp,       google",
        "Oracle,                      oci,",
        "OpenAI,                      openai,    openai",
        "Anthropic,                   anthropic, anthropic",
        "mistral_ai,                  mistral,   mistral",
        " Acme   Clouds ,             acme clouds,",
    })
    void knowsAProviderByAnyOfItsNames(String text, String id, String priceProvider) {
        assertThat(SHIPPED.resolve(text)).hasValue(new Provider(id, priceProvider));
    }

    @Test
    void knowsNoProviderWithoutAName() {
        assertThat(SHIPPED.resolve(null)).isEmpty();
        assertThat(SHIPPED.resolve("  ")).isEmpty();
    }

    @Test
    void refusesAnAliasTwice() {
        SeedSource twice =
                Seeds.text("alias.csv", "alias,provider,price_provider,source\nAWS,aws,aws,s\naws ,azure,,s\n");

        assertThatThrownBy(() -> ProviderAlias.load(List.of(twice)))
                .hasMessage("Cannot load the provider aliases: 1 problem\n  alias.csv:3: alias is repeated [aws]");
    }

    @Test
    void namesOnlyPriceProvidersThatHavePrices() {
        List<String> priced = Seeds.priceCard().rows().stream()
                .map(row -> row.model().priceProvider())
                .distinct()
                .toList();

        assertThat(List.of("aws", "azure", "gcp", "openai", "anthropic", "mistral", "x-ai", "together"))
                .allSatisfy(name -> assertThat(priced)
                        .contains(SHIPPED.resolve(name).orElseThrow().priceProvider()));
    }
}
