package io.apportion.explain;

import java.math.BigDecimal;
import org.apache.spark.sql.Row;

/**
 * A charge of an export, as it stands there.
 *
 * @param chargeGroup group it was summed into
 * @param path file
 * @param resource resource; null means none
 * @param description description; null means none
 * @param billedCost BilledCost
 * @param effectiveCost EffectiveCost
 * @param currency currency of both
 */
public record ChargeLine(
        String chargeGroup,
        String path,
        String resource,
        String description,
        BigDecimal billedCost,
        BigDecimal effectiveCost,
        String currency) {
    /** From a row of the explain_charges report. */
    public static ChargeLine of(Row row) {
        return new ChargeLine(
                row.getAs("charge_group_id"),
                row.getAs("path"),
                row.getAs("resource_id"),
                row.getAs("charge_description"),
                row.getAs("billed_cost"),
                row.getAs("effective_cost"),
                row.getAs("currency"));
    }
}
