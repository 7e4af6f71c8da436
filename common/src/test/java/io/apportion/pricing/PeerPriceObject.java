package io.apportion.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the price object of a case as a price file, so that the loader and the engine read it as they read any other.
 * Three spellings are known: {@code input_mtok} and {@code requests_kcount}, a number or a base with tiers
 * (genai-prices); {@code input_cost_per_token_above_200k_tokens_priority} (LiteLLM); {@code input} or
 * {@code input_per_token}, the price of one token. A key that names nothing we count is passed over.
 */
record PeerPriceObject(PeerPriceCase peer) {
    static final ModelKey MODEL = new ModelKey("peer", "priced-by-the-case");

    private static final String HEADER =
            "provider,model_id,service_tier,unit,price,per_units,tier_input_tokens_gt,currency,price_kind,source";
    private static final Pattern PER_MANY = Pattern.compile("(?<unit>.+)_(?<per>mtok|kcount)");
    private static final Pattern PER_ONE = Pattern.compile("(?<unit>input|output)(?:_per_token)?");
    private static final Pattern LITELLM = Pattern.compile("(?<name>(?:input|output)_cost_per_(?:\\w+_)?token"
            + "|cache_read_input_token_cost|cache_creation_input_token_cost(?:_above_1hr)?)"
            + "(?:_above_(?<thousands>\\d+)k_tokens)?(?:_(?<tier>flex|priority|batches))?");
    private static final Map<String, Unit> LITELLM_UNITS = Map.of(
            "input_cost_per_token", Unit.INPUT,
            "output_cost_per_token", Unit.OUTPUT,
            "input_cost_per_audio_token", Unit.INPUT_AUDIO,
            "output_cost_per_audio_token", Unit.OUTPUT_AUDIO,
            "output_cost_per_reasoning_token", Unit.OUTPUT_REASONING,
            "input_cost_per_image_token", Unit.INPUT_IMAGE,
            "output_cost_per_image_token", Unit.OUTPUT_IMAGE,
            "cache_read_input_token_cost", Unit.CACHE_READ,
            "cache_creation_input_token_cost", Unit.CACHE_WRITE,
            "cache_creation_input_token_cost_above_1hr", Unit.CACHE_WRITE_1H);

    PriceCard card() {
        Map<Key, BigDecimal> prices = new TreeMap<>();
        peer.json("price_json").properties().forEach(price -> add(prices, price.getKey(), price.getValue()));
        if (peer.isRunOf("litellm")) {
            takeLongContextPriceOfAnotherTier(prices);
        }
        unitsThePeerDoesNotCharge()
                .forEach(unit -> prices.putIfAbsent(new Key(unit, "standard", -1, 1), BigDecimal.ZERO));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        prices.forEach((key, price) -> lines.add(key.line(price)));
        return PriceCard.load(List.of(Seeds.text(peer.id(), String.join("\n", lines) + "\n")));
    }

    /** What a missing price means to a peer in its own cases is part of its price: not charged, which for us is a 0. */
    private List<Unit> unitsThePeerDoesNotCharge() {
        if (peer.isOf("genai-prices")) {
            return List.of(Unit.INPUT, Unit.OUTPUT);
        }
        return peer.isOf("litellm") ? List.of(Unit.CACHE_READ, Unit.CACHE_WRITE) : List.of();
    }

    /**
     * LiteLLM (code of 2025-11-21) charges long input of standard calls at the key that sorts last, so at the priority
     * price where there is one. That is what it charged in its own runs; nobody else's case is read so.
     */
    private static void takeLongContextPriceOfAnotherTier(Map<Key, BigDecimal> prices) {
        Map<Key, BigDecimal> charged = new TreeMap<>();
        prices.forEach((key, price) -> {
            if (key.unit() == Unit.INPUT && key.threshold() >= 0) {
                Key standard = new Key(key.unit(), "standard", key.threshold(), key.perUnits());
                charged.merge(standard, price, (ofTier, own) -> key.equals(standard) ? ofTier : own);
            }
        });
        prices.putAll(charged);
    }

    private static void add(Map<Key, BigDecimal> prices, String name, JsonNode price) {
        Matcher many = PER_MANY.matcher(name);
        Matcher litellm = LITELLM.matcher(name);
        Matcher one = PER_ONE.matcher(name);
        if (many.matches()) {
            long per = many.group("per").equals("mtok") ? 1_000_000 : 1_000;
            Unit.of(many.group("unit")).ifPresent(unit -> addTiers(prices, unit, per, price));
        } else if (litellm.matches() && LITELLM_UNITS.containsKey(litellm.group("name"))) {
            long threshold = Optional.ofNullable(litellm.group("thousands"))
                    .map(thousands -> Long.parseLong(thousands) * 1_000)
                    .orElse(-1L);
            String tier = Optional.ofNullable(litellm.group("tier")).orElse("standard");
            prices.put(new Key(LITELLM_UNITS.get(litellm.group("name")), tier, threshold, 1), number(price));
        } else if (one.matches()) {
            prices.put(new Key(Unit.of(one.group("unit")).orElseThrow(), "standard", -1, 1), number(price));
        }
    }

    private static void addTiers(Map<Key, BigDecimal> prices, Unit unit, long per, JsonNode price) {
        prices.put(new Key(unit, "standard", -1, per), number(price.isObject() ? price.get("base") : price));
        price.path("tiers")
                .forEach(tier -> prices.put(
                        new Key(unit, "standard", tier.get("start").asLong(), per), number(tier.get("price"))));
    }

    private static BigDecimal number(JsonNode price) {
        return new BigDecimal(price.asText());
    }

    /** What a price is for; ordered as a price file wants it, thresholds ascending. */
    private record Key(Unit unit, String tier, long threshold, long perUnits) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::unit)
                    .thenComparing(Key::tier)
                    .thenComparingLong(Key::threshold)
                    .compare(this, other);
        }

        String line(BigDecimal price) {
            String gt = threshold < 0 ? "" : String.valueOf(threshold);
            return String.join(
                    ",",
                    MODEL.priceProvider(),
                    MODEL.modelId(),
                    tier,
                    unit.code(),
                    price.toPlainString(),
                    String.valueOf(perUnits),
                    gt,
                    "USD,list,the case");
        }
    }
}
