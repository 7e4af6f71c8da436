package io.apportion.pricing;

import io.apportion.error.ApportionException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Effective-dated prices of models: the shipped card and the files that override it. Immutable. A price is never
 * changed, only closed and followed by another row.
 */
public final class PriceCard implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<PriceRow> rows;
    private final Map<ModelKey, ModelPrices> byModel;

    private PriceCard(List<PriceRow> rows) {
        this.rows = List.copyOf(rows);
        this.byModel = rows.stream()
                .collect(Collectors.groupingBy(
                        PriceRow::model,
                        Collectors.collectingAndThen(Collectors.toUnmodifiableList(), ModelPrices::new)));
    }

    /**
     * Reads and checks all files together. The order of files does not matter: {@code price_kind} decides, and a
     * {@code contract} row is used before a {@code list} row. Two rows of one kind that hold at the same time are
     * refused.
     *
     * @throws ApportionException CONFIGURATION naming every problem with file and line
     */
    public static PriceCard load(List<SeedSource> sources) {
        Problems problems = new Problems();
        PriceRowReader reader = new PriceRowReader(problems);
        List<PriceRow> rows = new ArrayList<>();
        sources.forEach(source -> rows.addAll(reader.read(source)));
        new PriceRowCheck(problems).check(rows);
        problems.refuse("the price card");
        return new PriceCard(rows);
    }

    /** Every row, in file order. */
    public List<PriceRow> rows() {
        return rows;
    }

    /** SHA-256 over the prices, so that a period can be pinned to them; neither order nor file names count. */
    public String fingerprint() {
        String text = rows.stream().map(PriceCard::fact).sorted().collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256", missing);
        }
    }

    Optional<ModelPrices> prices(ModelKey model) {
        return Optional.ofNullable(byModel.get(model));
    }

    private static String fact(PriceRow row) {
        return List.of(
                        row.model(),
                        row.serviceTier(),
                        String.valueOf(row.regionScope()),
                        row.unit(),
                        row.price().stripTrailingZeros().toPlainString(),
                        row.perUnits(),
                        row.threshold(),
                        row.validity(),
                        row.precedence(),
                        row.currency(),
                        row.kind(),
                        row.source())
                .toString();
    }
}
