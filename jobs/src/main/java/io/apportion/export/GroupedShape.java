package io.apportion.export;

import io.apportion.columnar.GroupColumn;
import io.apportion.columnar.SeldomTexts;
import io.apportion.model.Contract;
import io.apportion.pricing.PossibleAiCharge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the columns of a shape are summed while they are read. Amounts and counts are added up, times are cut to their day,
 * tags to those the rules name, and every text tells rows apart but these.
 *
 * @param leftOut columns that nothing after the reader looks at
 * @param onDemand columns of many values, kept only where a rule names them
 * @param toldApart whole numbers that tell rows apart instead of being added up
 * @param seldom texts that tell only some rows apart
 * @param rowByRow columns whose values have to be seen with their row: a source that has one is not summed
 * @param calls how the numbers of a call decide; empty for bills
 */
record GroupedShape(
        Set<String> leftOut,
        Set<String> onDemand,
        Set<String> toldApart,
        List<SeldomTexts> seldom,
        Set<String> rowByRow,
        Optional<CallColumns> calls) {

    /**
     * Columns of a contract that decide together.
     *
     * @param totals columns that others come to
     * @param startedAt start of a call
     * @param endedAt its end
     * @param tokens columns that come to the four counts, as the shape's model adds them up
     */
    record CallColumns(
            Map<String, List<String>> totals,
            String startedAt,
            String endedAt,
            String provider,
            GroupColumn.Tokens tokens) {
        /**
         * The counts by which one call is checked or counted: without input and output it is refused, and one that failed with
         * output broke off. Nothing else may stand here, for each part of a key makes more groups.
         */
        List<List<String>> decisive() {
            return List.of(tokens.input(), tokens.output());
        }
    }

    private static final List<String> CACHE_WRITES =
            List.of("in_cache_write_5m", "in_cache_write_1h", "in_cache_write_other");
    private static final List<String> OUTPUTS = List.of("out_text", "out_reasoning", "out_audio", "out_image");

    private static final SeldomTexts AI_TEXTS = new SeldomTexts(
            List.of("sku_meter", "sku_price_details", "charge_description"),
            List.of("service_category", "service_name", "sku_meter"),
            texts -> PossibleAiCharge.is(texts[0], texts[1], texts[2]));

    private static final GroupedShape FOCUS = new GroupedShape(
            Set.of("host_provider_name"),
            Set.of("sub_account_name", "sku_id", "region_id", "resource_id", "resource_name"),
            Set.of(),
            List.of(AI_TEXTS),
            Set.of("allocated_method_id"),
            Optional.empty());

    private static final GroupedShape CANONICAL = new GroupedShape(
            Set.of("source_row_id", "ended_at", "first_token_at", "operation_id"),
            Set.of("end_user_id"),
            Set.of("attempt_no"),
            List.of(),
            Set.of(),
            Optional.of(new CallColumns(
                    Map.of(
                            "in_total",
                            List.of(
                                    "in_uncached",
                                    "in_cache_read",
                                    "in_cache_write_5m",
                                    "in_cache_write_1h",
                                    "in_cache_write_other"),
                            "out_total",
                            OUTPUTS),
                    "started_at",
                    "ended_at",
                    "provider",
                    new GroupColumn.Tokens(List.of("in_uncached"), List.of("in_cache_read"), CACHE_WRITES, OUTPUTS))));

    private static final Map<String, GroupedShape> BY_CONTRACT =
            Map.of("focus_export", FOCUS, "canonical_log", CANONICAL);

    /** How the files of a contract are summed; empty where they have to be read row by row. */
    static Optional<GroupedShape> of(Contract contract) {
        return Optional.ofNullable(BY_CONTRACT.get(contract.name()));
    }
}
