package io.apportion.night;

import io.apportion.testing.NightWorld;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A company drawn by chance: two bills in two currencies over two months, with amounts of up to 22 decimals, calls, pools
 * of every kind and revenue. The same seed draws the same company.
 */
final class SeededCompany {
    static final long SEED = 20261115;
    static final String LAST_DAY = "2026-11-04";

    private static final LocalDate FIRST = LocalDate.parse("2026-10-29");
    private static final int DAYS = 7;
    private static final List<String> TEAMS = List.of("search", "ads", "core");
    private static final List<String> FEATURES = List.of("rank", "mail", "index", "billing");
    private static final List<String> SERVICES = List.of(
            "Amazon EC2",
            "Amazon S3",
            "AWS Support",
            "GPU cluster",
            "Vector store",
            "WorkMail",
            "OpenAI API",
            "İstanbul CDN");
    private static final String HEADER =
            "BillingPeriodStart,ChargePeriodStart,ProviderName,SubAccountId,ServiceName,ChargeCategory,SkuMeter,"
                    + "SkuPriceDetails,ConsumedQuantity,ConsumedUnit,BillingCurrency,BilledCost,EffectiveCost,Tags\n";

    private static final String OWNERSHIP = """
            dimensions:
              team: {tags: [team, owner], aliases: {srch: search}, allowed: [search, ads, core]}
              feature: {tags: [feature]}
            rules:
              - {id: old-mail, when: "service_name = 'WorkMail'", team: ads, feature: mail, to: 2026-11-01}
            shared:
              - {id: tax, when: "charge_category = 'Tax'", split: proportional, to: all}
              - {id: support, when: "service_name = 'AWS Support'", split: even, to: [search, ads, core]}
              - {id: gpu, when: "service_name = 'GPU cluster'", split: {usage: gpu_seconds}}
              - {id: vector, when: "service_name = 'Vector store'", split: {fixed: {search: 70, ads: 12.5, core: 3}}}
            inherit:
              sub_account: {'4711': {team: core}}
            """;

    private static NightWorld published;

    private final Random random;

    private SeededCompany(long seed) {
        this.random = new Random(seed);
    }

    /** The company in a world. */
    static NightWorld in(NightWorld world, long seed) {
        SeededCompany company = new SeededCompany(seed);
        return world.ownership(OWNERSHIP)
                .bill("aws", company.bill("AWS", "USD", 160))
                .bill("gcp", company.bill("Google Cloud", "EUR", 80))
                .log("gateway", company.calls())
                .input("usage_drivers", company.drivers())
                .input("revenue", company.revenue());
    }

    /** The company after its night, computed once for all tests that only look. */
    static synchronized NightWorld published() {
        if (published == null) {
            NightWorld world = in(NightWorld.named("seeded-company"), SEED);
            world.run(LAST_DAY);
            published = world;
        }
        return published;
    }

    private String bill(String provider, String currency, int rows) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            csv.append(charge(provider, currency));
        }
        return csv.toString();
    }

    private String charge(String provider, String currency) {
        LocalDate day = day();
        String service = pick(SERVICES);
        boolean ai = service.equals("OpenAI API");
        String category = ai ? "Usage" : pick(List.of("Usage", "Usage", "Usage", "usage", "Tax", "Credit", "Fee"));
        return String.join(
                        ",",
                        day.withDayOfMonth(1) + "T00:00:00Z",
                        day + "T0" + random.nextInt(10) + ":00:00Z",
                        ai ? "OpenAI" : provider,
                        ai ? "org-1" : pick(List.of("10", "4711")),
                        service,
                        category,
                        ai ? pick(List.of("Input Tokens", "Output Tokens")) : "",
                        ai ? "\"{\"\"ModelId\"\":\"\"gpt-4o\"\"}\"" : "",
                        ai ? Integer.toString(1 + random.nextInt(5)) : "",
                        ai ? "1K tokens" : "",
                        currency,
                        amount(category.equals("Credit")),
                        amount(category.equals("Credit")),
                        ai ? "" : tags())
                + "\n";
    }

    private String amount(boolean credit) {
        BigDecimal amount = new BigDecimal(new BigInteger(40 + random.nextInt(34), random), 12 + random.nextInt(11));
        return (credit ? amount.negate() : amount).toPlainString();
    }

    private String tags() {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> "\"{\"\"Owner\"\":\"\"SRCH\"\"}\"";
            case 2 -> "\"{\"\"team\"\":\"\"nobody\"\"}\"";
            default -> "\"{\"\"team\"\":\"\"" + pick(TEAMS) + "\"\",\"\"feature\"\":\"\"" + pick(FEATURES) + "\"\"}\"";
        };
    }

    private String calls() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            lines.append(String.format(
                    Locale.ROOT,
                    """
                    {"started_at":"%sT1%d:00:00Z","provider":"openai","source_account":"org-1","response_model":"%s",\
                    "outcome":"SUCCESS","in_uncached":%d,"out_text":%d,"end_user_id":"u%d","tags":{"team":"%s","feature":"%s"}}
                    """,
                    day(),
                    random.nextInt(10),
                    pick(List.of("gpt-4o", "gpt-4o-mini", "a-model-nobody-knows")),
                    random.nextInt(900),
                    random.nextInt(300),
                    random.nextInt(9),
                    pick(List.of("search", "ads", "core", "nobody")),
                    pick(FEATURES)));
        }
        return lines.toString();
    }

    private String drivers() {
        StringBuilder csv = new StringBuilder("usage_date,driver,team,feature,quantity\n");
        for (int i = 0; i < DAYS - 1; i++) {
            for (String team : List.of("search", "core", "(idle)")) {
                csv.append(FIRST.plusDays(i) + ",gpu_seconds," + team + ",index," + random.nextInt(86_400) + ".5\n");
            }
        }
        return csv.toString();
    }

    private String revenue() {
        StringBuilder csv = new StringBuilder("month,feature,currency,revenue\n");
        for (String feature : FEATURES) {
            csv.append("2026-10," + feature + ",USD," + amount(false) + "\n");
        }
        return csv.toString();
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
