package io.apportion.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shipped seeds, as the sql module holds them. */
final class Seeds {
    private static final Path FOLDER = Path.of("..", "sql", "seeds");

    private Seeds() {}

    static SeedSource file(String name) {
        try {
            return text(name, Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file among the test resources of this package. */
    static SeedSource resource(String name) {
        try (InputStream in = Seeds.class.getResourceAsStream("/pricing/" + name)) {
            return text(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static SeedSource text(String name, String csv) {
        return new SeedSource(name, new StringReader(csv));
    }

    static PriceCard priceCard() {
        return PriceCard.load(List.of(file("price_card.csv")));
    }

    static ModelMatch modelMatch() {
        return ModelMatch.load(List.of(file("model_match.csv")), file("price_fallback.csv"));
    }

    static ProviderAlias providerAlias() {
        return ProviderAlias.load(List.of(file("provider_alias.csv")));
    }

    static AiChargeMatch aiChargeMatch() {
        return AiChargeMatch.load(file("ai_charge.csv"));
    }
}
