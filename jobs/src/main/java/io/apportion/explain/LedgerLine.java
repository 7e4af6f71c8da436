package io.apportion.explain;

import io.apportion.attribution.Fraction;
import io.apportion.explain.Measure.Cost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/** One row of the ledger with the group of charges behind it. */
final class LedgerLine {
    /** How the ledger writes that a team which has ended was split by weights, alone or after the unit of a split. */
    private static final Pattern PARTS = Pattern.compile("(?:(.*), )?parts of (.*)");

    private static final String THROUGH_POOLS = "of a whole that goes through the pools ";

    private static final List<String> FACTS = List.of(
            "billing_period",
            "usage_date",
            "source",
            "service_name",
            "charge_category",
            "charge_group_id",
            "model_id",
            "token_class",
            "team",
            "former_team",
            "feature",
            "method",
            "feature_method",
            "evidence_grade",
            "rule_id",
            "rule_version",
            "reason",
            "weight_unit",
            "weight_numerator",
            "weight_denominator",
            "weight_fraction");

    private final Row row;

    LedgerLine(Row row) {
        this.row = row;
    }

    Cost cost() {
        return new Cost(row.getAs("effective_cost"), row.getAs("billed_cost"), text("currency"));
    }

    /** The group's cost; null for rows without charges: rejected ones and those of the journal. */
    Cost groupCost() {
        BigDecimal effectiveCost = row.getAs("group_effective_cost");
        return effectiveCost == null ? null : new Cost(effectiveCost, row.getAs("group_billed_cost"), text("currency"));
    }

    Way way() {
        return Way.of(row);
    }

    String method() {
        return text("method");
    }

    String team() {
        return text("team");
    }

    String feature() {
        return text("feature");
    }

    String chargeGroup() {
        return text("charge_group_id");
    }

    String month() {
        return text("billing_period");
    }

    String source() {
        return text("source");
    }

    LocalDate usageDate() {
        return row.getAs("usage_date");
    }

    LocalDate settlesOn() {
        return row.getAs("settles_on");
    }

    Optional<String> formerTeam() {
        return Optional.ofNullable(row.getAs("former_team"));
    }

    /** A column as text, (none) for null. */
    String text(String column) {
        Object value = row.getAs(column);
        return value == null ? "(none)" : value.toString();
    }

    boolean is(String column, String value) {
        return value.equals(row.getAs(column));
    }

    Row tag(String dimension) {
        return row.getAs(dimension + "_tag");
    }

    /** Who pays, and for what. */
    String who() {
        return team() + " / " + feature();
    }

    boolean isSplit() {
        return row.getAs("weight_numerator") != null;
    }

    /** Whether only a part of what was found for a team that has ended stands here. */
    boolean isPartOfATeam() {
        return isSplit() && PARTS.matcher(text("weight_unit")).matches();
    }

    /** Whether the group as a whole was split by weights, and not only the team that was found for it. */
    boolean isSplitByWeights() {
        return isSplit() && !splitUnit().isEmpty();
    }

    /** Whom the weights name: before a team that has ended was split. */
    String weighedTeam() {
        Matcher parts = PARTS.matcher(text("weight_unit"));
        return isSplitByWeights() && parts.matches() ? parts.group(2) : team();
    }

    /** What the weights of the group count; empty when only the team was split. */
    String splitUnit() {
        Matcher parts = PARTS.matcher(text("weight_unit"));
        return parts.matches() ? Optional.ofNullable(parts.group(1)).orElse("") : text("weight_unit");
    }

    boolean goesThroughPools() {
        return isSplit() && text("weight_unit").startsWith(THROUGH_POOLS);
    }

    /** Tokens on the bill of its meter; empty when unknown. */
    Optional<BigDecimal> billedTokens() {
        return Optional.ofNullable(row.getAs("billed_tokens"));
    }

    BigDecimal weight() {
        return row.getAs("weight_numerator");
    }

    BigDecimal totalWeight() {
        return row.getAs("weight_denominator");
    }

    /** The share of the group, exactly. */
    Fraction fraction() {
        String exact = row.getAs("weight_fraction");
        return exact == null ? Fraction.of(weight(), totalWeight()) : Fraction.parse(exact);
    }

    /** The share of the group in words. */
    String fractionText() {
        String exact = row.getAs("weight_fraction");
        String fraction = exact == null ? Digits.grouped(weight()) + " of " + Digits.grouped(totalWeight()) : exact;
        return fraction + " " + text("weight_unit");
    }

    /** Its columns, those that say something. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        FACTS.stream().filter(column -> row.getAs(column) != null).forEach(column -> {
            Object value = row.getAs(column);
            facts.put(column, value instanceof BigDecimal weight ? Digits.plain(weight) : value.toString());
        });
        return facts;
    }
}
