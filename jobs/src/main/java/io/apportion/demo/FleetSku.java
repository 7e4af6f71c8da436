package io.apportion.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a kind of resource uses every day, a line of {@code fleet.csv}.
 *
 * @param kind such as {@code server}
 * @param listPrice US dollars a unit
 * @param quantityMin units a working day, thousandths
 * @param quantityMax units a working day, thousandths
 * @param weekendPercent of a working day's quantity
 */
record FleetSku(String kind, Sku sku, BigDecimal listPrice, long quantityMin, long quantityMax, int weekendPercent) {
    private static final List<FleetSku> ALL =
            CatalogFile.rows("fleet.csv").stream().map(FleetSku::read).toList();

    static List<FleetSku> of(String kind) {
        return ALL.stream().filter(item -> item.kind().equals(kind)).toList();
    }

    /** Units used on a day, to the thousandth. */
    BigDecimal quantity(Draws draws, LocalDate day) {
        long usual = draws.between(quantityMin, quantityMax);
        return BigDecimal.valueOf(DemoDays.isWeekend(day) ? usual * weekendPercent / 100 : usual, 3);
    }

    private static FleetSku read(NamedCsvRecord row) {
        Sku sku = new Sku(
                row.getField("service"),
                row.getField("category"),
                row.getField("sku_id"),
                row.getField("meter"),
                row.getField("description"),
                row.getField("unit"));
        return new FleetSku(
                row.getField("kind"),
                sku,
                new BigDecimal(row.getField("list_price")),
                thousandths(row.getField("quantity_min")),
                thousandths(row.getField("quantity_max")),
                Integer.parseInt(row.getField("weekend_percent")));
    }

    private static long thousandths(String units) {
        return new BigDecimal(units).movePointRight(3).longValueExact();
    }
}
