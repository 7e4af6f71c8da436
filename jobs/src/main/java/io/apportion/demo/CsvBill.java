package io.apportion.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A bill as CSV, a file a billing period. What is not there stands as an empty field or as NULL: exports do both. */
final class CsvBill {
    /** Column of a broken row, and the text that breaks it. */
    private static final Map<String, String> BREAKS = Map.of(
            "BilledCost", "abc",
            "BillingCurrency", "",
            "ChargePeriodStart", "",
            "ChargeCategory", "Surprise");

    private static final YearMonth BROKEN_PERIOD = YearMonth.of(2026, 11);

    private CsvBill() {}

    static void write(Path folder, Bill bill, List<FocusColumn> columns) throws IOException {
        for (YearMonth period : DemoDays.periods()) {
            try (CsvWriter file =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(period + ".csv"))) {
                file.writeRecord(columns.stream().map(FocusColumn::name).toList());
                List<Charge> charges = bill.booked(period);
                for (int i = 0; i < charges.size(); i++) {
                    file.writeRecord(fields(charges.get(i), columns, i % 2 == 0 ? "" : "NULL"));
                }
                if (period.equals(BROKEN_PERIOD)) {
                    writeBroken(file, charges, columns);
                }
            }
        }
    }

    private static void writeBroken(CsvWriter file, List<Charge> charges, List<FocusColumn> columns) {
        List<String> names = columns.stream().map(FocusColumn::name).toList();
        int row = charges.size() - BREAKS.size();
        for (String column : BREAKS.keySet().stream().sorted().toList()) {
            List<String> fields = fields(charges.get(row++), columns, "");
            fields.set(names.indexOf(column), BREAKS.get(column));
            file.writeRecord(fields);
        }
    }

    private static List<String> fields(Charge charge, List<FocusColumn> columns, String absent) {
        List<String> fields = new ArrayList<>();
        for (FocusColumn column : columns) {
            Object value = column.value().apply(charge);
            fields.add(value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, absent));
        }
        return fields;
    }
}
