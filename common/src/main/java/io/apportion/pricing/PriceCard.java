package io.apportion.pricing;

import io.apportion.error.ApportionException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Effective-dated prices of models: the shipped card and the files that override it. Immutable. A price is never
 * changed, only closed and followed by another row.
 */
public final class PriceCard implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<PriceRow> rows;
    private final List<PriceMultiplier> multipliers;
    private final Map<ModelKey, ModelPrices> byModel;

    private PriceCard(List<PriceRow> rows, List<PriceMultiplier> multipliers) {
        this.rows = List.copyOf(rows);
        this.multipliers = List.copyOf(multipliers);
        this.byModel = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(PriceRow::model))
                .forEach((model, prices) -> byModel.put(model, new ModelPrices(prices, factorsOn(model))));
    }

    /**
     * Reads and checks all files together. The order of files does not matter: {@code price_kind} decides, and a
     * {@code contract} row is used before a {@code list} row. Two rows of one kind that hold at the same time are
     * refused, unless one was recorded later than the other.
     *
     * @throws ApportionException CONFIGURATION naming every problem with file and line
     */
    public static PriceCard load(List<SeedSource> sources) {
        Problems problems = new Problems();
        PriceFile file = PriceFile.read(sources, problems);
        new PriceRowCheck(problems).check(file);
        problems.refuse("the price card");
        return new PriceCard(file.rows(), file.multipliers());
    }

    /** The card as it was known at a moment: without what was recorded later. */
    public PriceCard knownAt(Instant moment) {
        return new PriceCard(
                rows.stream().filter(row -> row.conditions().knownAt(moment)).toList(),
                multipliers.stream()
                        .filter(multiplier -> multiplier.conditions().knownAt(moment))
                        .toList());
    }

    /** Every price, in file order. */
    public List<PriceRow> rows() {
        return rows;
    }

    /** Every factor on prices, in file order. */
    public List<PriceMultiplier> multipliers() {
        return multipliers;
    }

    /** SHA-256 over the prices, so that a period can be pinned to them; neither order nor file names count. */
    public String fingerprint() {
        Stream<String> facts = Stream.concat(
                rows.stream().map(PriceCard::fact), multipliers.stream().map(PriceCard::fact));
        String text = facts.sorted().collect(Collectors.joining("\n"));
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

    private List<PriceMultiplier> factorsOn(ModelKey model) {
        ModelKey anyModel = new ModelKey(model.priceProvider(), PriceMultiplier.ANY);
        return multipliers.stream()
                .filter(multiplier ->
                        multiplier.model().equals(model) || multiplier.model().equals(anyModel))
                .toList();
    }

    private static String fact(PriceRow row) {
        return fact(
                row.model(),
                row.serviceTier(),
                row.unit(),
                plain(row.price()),
                row.perUnits(),
                row.conditions(),
                row.currency(),
                row.kind(),
                row.contractId(),
                row.source());
    }

    private static String fact(PriceMultiplier multiplier) {
        return fact(
                multiplier.name(),
                multiplier.model(),
                multiplier.serviceTier(),
                multiplier.unit(),
                plain(multiplier.factor()),
                multiplier.conditions(),
                multiplier.contractId(),
                multiplier.source());
    }

    private static String fact(Object... parts) {
        return Arrays.asList(parts).toString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
