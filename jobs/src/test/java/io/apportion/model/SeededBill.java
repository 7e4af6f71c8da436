package io.apportion.model;

import io.apportion.testing.CsvTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Bills and logs of one model in many accounts, drawn from a seed: credits, refunds, two currencies, two tiers, lines without
 * quantity and calls without price. Token counts are few and round, so that bill and log often agree.
 */
final class SeededBill {
    private static final List<String> CLASSES = List.of("input", "cache_read", "cache_write", "output");
    private static final List<String> TOKENS =
            CLASSES.stream().map(name -> name + "_tokens").toList();

    private final Random random;
    private final List<List<String>> charges = new ArrayList<>();
    private final List<List<String>> calls = new ArrayList<>();

    SeededBill(long seed, int accounts) {
        random = new Random(seed);
        for (int account = 0; account < accounts; account++) {
            bill("p" + account);
            log("p" + account);
        }
    }

    /** Rows of ai_charge. */
    CsvTable charges() {
        List<String> columns = List.of(
                "charge_group_id",
                "provider_id",
                "account_id",
                "model_id",
                "token_class",
                "charge_category",
                "currency",
                "billed_tokens",
                "billed_cost",
                "service_tier");
        return new CsvTable(columns, charges);
    }

    /** Rows of rated_usage. */
    CsvTable ratedUsage() {
        List<String> columns = columns(
                List.of("usage_group_id", "provider", "account_id", "service_tier", "model_id", "team", "currency"),
                TOKENS,
                CLASSES.stream().map(name -> "rated_" + name + "_cost").toList());
        return new CsvTable(columns, calls);
    }

    /** The same calls as rows of inference_usage. */
    CsvTable usage() {
        List<String> columns = columns(
                List.of("usage_group_id", "provider", "account_id", "service_tier", "model"),
                TOKENS,
                List.of("price_step"));
        return new CsvTable(
                columns,
                calls.stream()
                        .map(call -> columns(call.subList(0, 5), call.subList(7, 11), List.of("base")))
                        .toList());
    }

    private void bill(String account) {
        for (String tokenClass : CLASSES) {
            int lines = random.nextInt(3);
            for (int line = 0; line < lines; line++) {
                charges.add(charge(account, tokenClass));
            }
        }
    }

    private List<String> charge(String account, String tokenClass) {
        boolean credit = oneIn(8);
        BigDecimal cost = BigDecimal.valueOf(random.nextInt(900_000) + 1, random.nextInt(8));
        return Arrays.asList(
                "c" + charges.size(),
                "openai",
                account,
                "gpt-4o",
                tokenClass,
                credit ? "Credit" : "Usage",
                oneIn(6) ? "EUR" : "USD",
                credit || oneIn(9) ? null : billedTokens().toPlainString(),
                (credit || oneIn(20) ? cost.negate() : cost).toPlainString(),
                oneIn(4) ? "batch" : null);
    }

    private BigDecimal billedTokens() {
        BigDecimal tokens = BigDecimal.valueOf(100L * (random.nextInt(4) + 1));
        return switch (random.nextInt(12)) {
            case 0 -> tokens.negate();
            case 1 -> tokens.add(new BigDecimal("0.333333333"));
            default -> tokens;
        };
    }

    private void log(String account) {
        int groups = random.nextInt(4);
        for (int group = 0; group < groups; group++) {
            boolean priced = !oneIn(8);
            List<String> call = new ArrayList<>(List.of(
                    "u" + calls.size(), "openai", account, oneIn(4) ? "batch" : "standard", "gpt-4o", "team-" + group));
            call.add(priced ? "USD" : null);
            CLASSES.forEach(name -> call.add(String.valueOf(100L * random.nextInt(4))));
            CLASSES.forEach(name -> call.add(priced ? cost() : null));
            calls.add(call);
        }
    }

    private String cost() {
        return BigDecimal.valueOf(random.nextInt(90_000_000), 7).toPlainString();
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private static List<String> columns(List<String> first, List<String> second, List<String> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }
}
