package io.apportion.export;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a file, found by name, turned into the types of our contracts. A name is met whatever its case and the
 * signs between its words, so {@code line_item_unblended_cost} is {@code lineItem/UnblendedCost}; {@code service.id} is a
 * column of that name, or the member {@code id} of {@code service}. A column of exactly that name goes first, so a contract
 * may name both {@code trace_id} and {@code traceId}. Where several names are given, the first that a row fills wins;
 * {@code credits[].amount} is what the member {@code amount} of all elements of the list {@code credits} adds
 * up to. A column that is not there is null.
 */
final class RawColumns {
    static final DecimalType RESIDUAL = DataTypes.createDecimalType(38, 30);
    static final DecimalType LEDGER = DataTypes.createDecimalType(38, 18);

    /** The mark that a file may begin with; it is no part of a name. */
    static final String NO_WIDTH = "\uFEFF";

    private static final String EACH = "[].";
    static final DataType TEXTS = DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);

    /** A header in a language of its own with the real name behind it: {@code Ressourcengruppe (ResourceGroup)}. */
    private static final Pattern TRANSLATED = Pattern.compile(".+ \\((\\w+)\\)");

    private final StructType schema;
    private final Map<String, RawColumn> exact = new HashMap<>();
    private final Map<String, RawColumn> columns = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    RawColumns(StructType schema) {
        this.schema = schema;
        for (StructField field : schema.fields()) {
            RawColumn column = new RawColumn(quoted(field.name()), field.dataType());
            exact.put(field.name(), column);
            columns.putIfAbsent(folded(field.name()), column);
            fields.put(field.name(), field.name());
            fields.putIfAbsent(folded(field.name()), field.name());
        }
        for (StructField field : schema.fields()) {
            Matcher translated = TRANSLATED.matcher(field.name());
            if (translated.matches()) {
                columns.putIfAbsent(folded(translated.group(1)), new RawColumn(quoted(field.name()), field.dataType()));
            }
        }
    }

    /** Whether the file has none of these columns. */
    boolean lacks(List<String> names) {
        return found(names).isEmpty();
    }

    /** Names in the file of those of these columns that it has; empty for one that is a member of another or translated. */
    List<Optional<String>> fields(List<String> names) {
        return names.stream()
                .filter(name -> find(name).isPresent())
                .map(name -> Optional.ofNullable(fields.getOrDefault(name, fields.get(folded(name)))))
                .toList();
    }

    /** Text; what exporters write for "nothing" is null; what has members becomes JSON. */
    Column text(List<String> names) {
        return first(names, DataTypes.StringType, RawColumns::text);
    }

    /** A time in UTC; null when absent or not a time. */
    Column time(List<String> names) {
        return first(
                names,
                DataTypes.TimestampType,
                raw -> raw.isText() ? time(text(raw)) : raw.column().cast(DataTypes.TimestampType));
    }

    /** An amount to 18 decimals. */
    Column amount(List<String> names) {
        return first(
                names,
                LEDGER,
                raw -> fitsLedger(raw.type())
                        ? raw.column().cast(LEDGER)
                        : exact(raw).getField("ledger"));
    }

    /** What an amount holds beyond 18 decimals. */
    Column residual(List<String> names) {
        return first(
                names,
                RESIDUAL,
                raw -> fitsLedger(raw.type())
                        ? when(raw.column().isNotNull(), lit(0).cast(RESIDUAL))
                        : exact(raw).getField("residual"));
    }

    /** A count; null when absent or not a whole number. */
    Column count(List<String> names) {
        return first(
                names,
                DataTypes.LongType,
                raw -> raw.isText() ? wholeNumber(text(raw)) : raw.column().cast(DataTypes.LongType));
    }

    /** What is said of a row whose count is text and no whole number; empty where the file's own type rules that out. */
    Optional<Column> countProblem(List<String> names) {
        return found(names).stream().anyMatch(RawColumn::isText)
                ? Optional.of(when(
                        text(names).isNotNull().and(count(names).isNull()),
                        lit(String.join(" or ", names) + " is not a whole number")))
                : Optional.empty();
    }

    /** Why the file's own type rules out what a column should hold; a column that is not there is no misfit. */
    Optional<String> misfit(List<String> names, DataType wanted) {
        String column = "its column " + String.join(" or ", names);
        List<RawColumn> found = found(names);
        if (found.isEmpty()) {
            return names.stream().allMatch(this::isHeldByOther)
                    ? Optional.of(column + " stands in one that does not hold members")
                    : Optional.empty();
        }
        return found.stream()
                .filter(raw -> !raw.canBe(wanted))
                .map(raw -> column + " cannot be " + raw.type().simpleString())
                .findFirst();
    }

    private boolean isHeldByOther(String name) {
        int dot = name.indexOf('.');
        RawColumn outer = dot < 0 || name.contains(EACH) ? null : columns.get(folded(name.substring(0, dot)));
        return outer != null && !(outer.type() instanceof StructType);
    }

    /** A map of texts, from a map, from what has members, or from JSON. */
    Column textMap(List<String> names) {
        return first(
                names,
                TEXTS,
                raw -> raw.type() instanceof MapType ? raw.column().cast(TEXTS) : from_json(text(raw), TEXTS));
    }

    /**
     * Tags that are kept, as canonical text; null when one of the columns cannot be read, {@code []} without any. A name
     * that ends in {@code *} stands for all columns that begin so, each a tag.
     */
    Column keptTags(List<String> names, String foldedKeys) {
        FlattenedColumns flattened = new FlattenedColumns(schema, foldedKeys);
        return names.stream()
                .flatMap(name -> (name.endsWith("*")
                                ? flattened.startingWith(name.substring(0, name.length() - 1))
                                : find(name).map(RawColumns::tags))
                        .stream())
                .map(tags -> call_function("fn.kept_tags", tags, lit(foldedKeys)))
                .reduce((left, right) -> call_function("fn.joined_tags", left, right))
                .orElse(lit("[]"));
    }

    private Column first(List<String> names, DataType type, Function<RawColumn, Column> value) {
        Column chosen = lit(null).cast(type);
        List<RawColumn> found = found(names);
        for (int i = found.size() - 1; i >= 0; i--) {
            Column own = value.apply(found.get(i));
            chosen = i == found.size() - 1
                    ? own
                    : when(text(found.get(i)).isNotNull(), own).otherwise(chosen);
        }
        return chosen;
    }

    private List<RawColumn> found(List<String> names) {
        return names.stream().flatMap(name -> find(name).stream()).toList();
    }

    private Optional<RawColumn> find(String name) {
        int each = name.indexOf(EACH);
        if (each >= 0) {
            return find(name.substring(0, each)).flatMap(list -> list.sumOf(name.substring(each + EACH.length())));
        }
        RawColumn whole = exact.getOrDefault(name, columns.get(folded(name)));
        int dot = name.indexOf('.');
        return whole != null || dot < 0
                ? Optional.ofNullable(whole)
                : Optional.ofNullable(columns.get(folded(name.substring(0, dot))))
                        .flatMap(outer -> outer.member(name.substring(dot + 1)));
    }

    /** Letters, digits and the dots between members. */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        name.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '.')
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    static Column quoted(String name) {
        return col("`" + name.replace("`", "``") + "`");
    }

    private static Column text(RawColumn raw) {
        if (raw.type() instanceof StructType || raw.type() instanceof ArrayType || raw.type() instanceof MapType) {
            return to_json(raw.column());
        }
        return raw.isText() ? present(raw.column()) : raw.column().cast(DataTypes.StringType);
    }

    private static Column tags(RawColumn raw) {
        return raw.type() instanceof MapType ? raw.column() : text(raw);
    }

    static Column present(Column text) {
        return when(trim(text).isin("", "NULL", "null", "\\N"), lit(null)).otherwise(text);
    }

    /** Spark itself takes no zone after minutes, as in {@code 2026-11-02T10:00Z}. */
    private static Column time(Column text) {
        return coalesce(try_to_timestamp(text), try_to_timestamp(text, lit("yyyy-MM-dd'T'HH:mmXXX")));
    }

    /** Data frames write a column of counts with a gap in it as 10.0. */
    private static Column wholeNumber(Column text) {
        return coalesce(
                text.try_cast(DataTypes.LongType),
                when(
                        text.rlike("^-?\\d+\\.0+$"),
                        regexp_replace(text, "\\.0+$", "").try_cast(DataTypes.LongType)));
    }

    private static Column exact(RawColumn raw) {
        if (raw.type().equals(RawColumn.EXACT)) {
            return raw.column();
        }
        return call_function(
                "fn.exact_amount",
                raw.type().equals(DataTypes.DoubleType)
                        ? raw.column()
                        : raw.column().cast(DataTypes.StringType));
    }

    /** Whether every value of the type is exact at 18 decimals and fits 20 digits before them. */
    private static boolean fitsLedger(DataType type) {
        if (type instanceof DecimalType decimal) {
            return decimal.scale() <= LEDGER.scale() && decimal.precision() - decimal.scale() <= 20;
        }
        return type.equals(DataTypes.LongType) || type.equals(DataTypes.IntegerType);
    }
}
