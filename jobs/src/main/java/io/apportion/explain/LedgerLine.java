package io.apportion.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.spark.sql.Row;

/** One ledger row with the group of charges behind it, told in words and arithmetic that a person can redo. */
final class LedgerLine {
    private final Row row;

    LedgerLine(Row row) {
        this.row = row;
    }

    BigDecimal effectiveCost() {
        return row.getAs("effective_cost");
    }

    BigDecimal billedCost() {
        return row.getAs("billed_cost");
    }

    String currency() {
        return row.getAs("currency");
    }

    String chargeGroup() {
        return row.getAs("charge_group_id");
    }

    String month() {
        return row.getAs("billing_period");
    }

    /** How many charges were summed; 0 for rejected rows, which are in no group. */
    long charges() {
        Long charges = row.getAs("charges");
        return charges == null ? 0 : charges;
    }

    /** What was bought. */
    String what() {
        String model = row.getAs("model_id");
        String detail = model == null ? text("charge_category") : model + " " + text("token_class");
        return text("service_name") + ", account " + text("sub_account_id") + ", " + detail;
    }

    /** Who pays, for which feature, on what evidence. */
    String who() {
        return text("team") + " / " + text("feature") + ", grade " + text("evidence_grade");
    }

    /** The rule that decided and the arithmetic that gives exactly this amount. */
    String why() {
        return switch (text("method")) {
            case "TAG" -> "own tag " + text("raw_key") + "=" + text("raw_value") + " → " + text("tag_value");
            case "RULE" -> "rule " + text("rule_id") + " version " + text("rule_version");
            case "INHERITED" -> "inherited from " + text("rule_id");
            case "USAGE_SPLIT" -> "split by the logs: " + arithmetic();
            case "SHARED" -> "pool " + text("rule_id") + " version " + text("rule_version") + ": " + arithmetic();
            case "REALLOCATED" -> "moved by hand: reallocation " + text("rule_id");
            case "REJECTED" -> "rejected: " + text("reason");
            default -> "nobody: " + text("reason") + (isSplit() ? ": " + arithmetic() : "");
        };
    }

    /** Weights as a fraction, times the group's cost, is the share; the ledger rounds the last digit. */
    private String arithmetic() {
        BigDecimal group = row.getAs("group_effective_cost");
        String exact = row.getAs("weight_fraction");
        if (exact != null) {
            return exact + " " + text("weight_unit") + " × "
                    + group.stripTrailingZeros().toPlainString() + " = "
                    + effectiveCost().stripTrailingZeros().toPlainString();
        }
        return plain("weight_numerator") + " of " + plain("weight_denominator") + " " + text("weight_unit") + " × "
                + group.stripTrailingZeros().toPlainString() + " = "
                + effectiveCost().stripTrailingZeros().toPlainString();
    }

    /** Whether weights, group and share agree within one unit of the ledger. */
    boolean addsUp() {
        if (!isSplit()) {
            return true;
        }
        return withinOneUnit("group_effective_cost", effectiveCost())
                && withinOneUnit("group_billed_cost", billedCost());
    }

    private boolean withinOneUnit(String groupColumn, BigDecimal share) {
        BigDecimal group = row.getAs(groupColumn);
        String[] fraction = fraction();
        BigDecimal numerator = new BigDecimal(fraction[0]);
        BigDecimal denominator = new BigDecimal(fraction[1]);
        BigDecimal exact = group.multiply(numerator).divide(denominator, 40, RoundingMode.HALF_EVEN);
        return exact.subtract(share).abs().compareTo(BigDecimal.ONE.movePointLeft(17)) < 0;
    }

    /** Numerator and denominator of the share, exact. */
    private String[] fraction() {
        String exact = row.getAs("weight_fraction");
        return exact == null
                ? new String[] {
                    row.getAs("weight_numerator").toString(),
                    row.getAs("weight_denominator").toString()
                }
                : exact.split("/");
    }

    private boolean isSplit() {
        return row.getAs("weight_numerator") != null;
    }

    private String plain(String column) {
        BigDecimal value = row.getAs(column);
        BigDecimal shortest = value.stripTrailingZeros();
        return String.format(java.util.Locale.ROOT, "%,." + Math.max(0, shortest.scale()) + "f", shortest);
    }

    private String text(String column) {
        Object value = row.getAs(column);
        return value == null ? "(none)" : value.toString();
    }
}
