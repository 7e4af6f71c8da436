package io.apportion.golden;

import io.apportion.configuration.Scalar;
import io.apportion.configuration.Section;
import io.apportion.model.Contract;
import io.apportion.model.Contracts;
import io.apportion.tags.TagPair;
import io.apportion.tags.TagText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Reads one row that a case gives. What it does not say is what an ordinary charge or call would say. */
final class GivenRow {
    private static final int MONTH_LENGTH = "yyyy-MM".length();

    private final GivenTable table;
    private final Section section;
    private final Map<String, Scalar> said = new TreeMap<>();

    private GivenRow(GivenTable table, Section section) {
        this.table = table;
        this.section = section;
    }

    /** The row; a word nobody knows, and a value of another type, is noted as a problem. */
    static Row read(GivenTable table, Section section, LocalDate date) {
        return new GivenRow(table, section).read(date);
    }

    private Row read(LocalDate date) {
        for (String word : table.words()) {
            if (!word.equals(GivenTable.TAGS)) {
                section.optionalText(word).ifPresent(text -> said.put(word, text));
            }
        }
        String tags = tags();
        section.refuseUnknownKeys();
        Map<String, String> cells = new TreeMap<>(table.defaults());
        cells.put("usage_date", date.toString());
        cells.put("kept_tags", tags);
        said.forEach((word, text) -> cells(word).forEach(column -> cells.put(column, text.text())));
        String day = cells.get("usage_date");
        cells.putIfAbsent("billing_period", day.substring(0, Math.min(MONTH_LENGTH, day.length())));
        Contract contract = Contracts.of(table.contract());
        return RowFactory.create(Arrays.stream(contract.schema().fields())
                .map(field -> value(field, cells.get(field.name())))
                .toArray());
    }

    private String tags() {
        List<TagPair> tags = new ArrayList<>();
        section.section(GivenTable.TAGS)
                .map(Section::all)
                .orElse(List.of())
                .forEach(tag -> tag.value()
                        .text()
                        .ifPresent(value -> tags.add(new TagPair(tag.key().text(), value.text()))));
        return TagText.encode(tags);
    }

    private static List<String> cells(String word) {
        return word.equals(GivenTable.COST) ? List.of("billed_cost", "effective_cost") : List.of(word);
    }

    private Object value(StructField field, String text) {
        if (text == null) {
            return field.nullable() && !isAmount(field) ? null : neutral(field.dataType());
        }
        try {
            return CellText.value(text, field.dataType());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            Optional<Scalar> place = Optional.ofNullable(said.getOrDefault(field.name(), said.get(GivenTable.COST)));
            section.problem(
                    place.map(Scalar::location).orElse(section.location()),
                    place.isPresent() && said.get(field.name()) == null
                            ? GivenTable.COST + " " + text + " in " + section.name() + " is no amount"
                            : field.name() + " " + text + " in " + section.name() + " is no " + kind(field.dataType()),
                    "Write a date as 2026-10-01, and an amount in digits with a point.");
            return neutral(field.dataType());
        }
    }

    private static String kind(DataType type) {
        if (type.equals(DataTypes.DateType)) {
            return "date";
        }
        return type.equals(DataTypes.LongType) ? "whole number" : "amount";
    }

    private static boolean isAmount(StructField field) {
        return field.name().equals("billed_cost")
                || field.name().equals("effective_cost")
                || field.name().endsWith("_residual");
    }

    private static Object neutral(DataType type) {
        if (type.equals(DataTypes.StringType)) {
            return "";
        }
        if (type.equals(DataTypes.BooleanType)) {
            return false;
        }
        return type.equals(DataTypes.DateType) ? LocalDate.EPOCH : CellText.value("0", type);
    }
}
