package io.apportion.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PriceCardTest {
    private static final String HEADER =
            "provider,model_id,unit,price,tier_input_tokens_gt,valid_from,valid_to,currency,price_kind,source\n";

    @Test
    void shipsPricesThatNameOriginAndDate() {
        assertThat(Seeds.priceCard().rows())
                .hasSizeGreaterThan(3_000)
                .allSatisfy(row -> assertThat(row.source()).matches(".+, \\d{4}-\\d{2}-\\d{2}, MIT"))
                .anySatisfy(row -> {
                    assertThat(row.model()).isEqualTo(new ModelKey("openai", "o3"));
                    assertThat(row.price()).isEqualByComparingTo(new BigDecimal("10"));
                    assertThat(row.validity().to()).isEqualTo(LocalDate.of(2025, 6, 10));
                });
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/pricing/refused_price_cards.csv", numLinesToSkip = 1)
    void refusesACardThatIsWrong(String name, String line2, String line3, String expected) {
        String csv = HEADER + line2 + "\n" + (line3 == null ? "" : line3 + "\n");

        assertThatThrownBy(() -> load(csv))
                .as(name)
                .isInstanceOf(ApportionException.class)
                .hasMessage("Cannot load the price card: 1 problem\n  " + expected)
                .extracting(failure -> ((ApportionException) failure).category())
                .isEqualTo(Category.CONFIGURATION);
    }

    @Test
    void reportsAllProblemsOfAllFilesAtOnce() {
        SeedSource first = Seeds.text("a.csv", HEADER + "x,m,input,-1,,,,USD,list,s\nx,m,inputs,1,,,,USD,list,s\n");
        SeedSource second = Seeds.text("b.csv", "provider,model,unit,price,currency,price_kind,source\n");

        assertThatThrownBy(() -> PriceCard.load(List.of(first, second))).hasMessage("""
            Cannot load the price card: 4 problems
              a.csv:2: price is negative [-1]
              a.csv:3: unit is unknown [inputs]
              b.csv:1: lacks columns [[model_id]]
              b.csv:1: has unknown columns [[model]]\
            """);
    }

    @Test
    void refusesAnOverrideThatCallsItselfList() {
        SeedSource shipped = Seeds.text("card.csv", HEADER + "x,m,input,1,,,,USD,list,s\n");
        SeedSource override = Seeds.text("contract.csv", HEADER + "x,m,input,2,,,,USD,list,s\n");

        assertThatThrownBy(() -> PriceCard.load(List.of(shipped, override)))
                .hasMessageContaining("contract.csv:2: holds at the same time as card.csv:2");
    }

    @Test
    void takesPeriodsThatMeetWithoutOverlap() {
        PriceCard card = load(HEADER + "x,m,input,1,,,2026-02-01,USD,list,s\nx,m,input,2,,2026-02-01,,USD,list,s\n");

        assertThat(card.rows()).hasSize(2);
    }

    @Test
    void hasAFingerprintOfItsFactsAlone() {
        String one = "x,m,input,1,,,,USD,list,s\n";
        String two = "x,m,output,2.0,,,,USD,list,s\n";

        assertThat(load(HEADER + one + two).fingerprint())
                .hasSize(64)
                .isEqualTo(load(HEADER + two.replace("2.0", "2") + one).fingerprint())
                .isNotEqualTo(load(HEADER + one + two.replace("2.0", "2.01")).fingerprint());
    }

    @Test
    void travelsToAnotherProcess() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Rater(Seeds.priceCard()));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Rating rating = ((Rater) in.readObject())
                    .rate(Usage.on(
                            LocalDate.of(2026, 11, 2),
                            new ModelKey("openai", "gpt-4o"),
                            Quantities.of(1_000, 0, 0, 500, 1)));
            assertThat(rating.total()).isEqualByComparingTo("0.0075");
        }
    }

    private static PriceCard load(String csv) {
        return PriceCard.load(List.of(Seeds.text("card.csv", csv)));
    }
}
