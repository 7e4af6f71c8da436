package io.apportion.export;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.apportion.columnar.GroupColumn;
import io.apportion.columnar.GroupScan;
import io.apportion.columnar.GroupSum;
import io.apportion.columnar.SeldomTexts;
import io.apportion.model.Contract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;

/**
 * The columns of a contract as those of a grouped scan over files of one schema, and back. Scan columns are called like the
 * contract's.
 */
final class GroupedColumns {
    private static final String CALL_KIND = "call_kind";
    private static final String TAGS = "kept_tags";

    private final Contract contract;
    private final GroupedShape shape;
    private final ToldApart toldApart;
    private final Map<String, List<String>> found = new TreeMap<>();
    private final List<GroupColumn> groups = new ArrayList<>();
    private final List<GroupSum> sums = new ArrayList<>();
    private boolean possible = true;

    private GroupedColumns(Contract contract, GroupedShape shape, RawColumns raw, ToldApart toldApart) {
        this.contract = contract;
        this.shape = shape;
        this.toldApart = toldApart;
        for (StructField field : contract.schema().fields()) {
            find(field, raw);
        }
        Arrays.stream(contract.schema().fields()).forEach(this::declare);
        shape.calls().ifPresent(this::declareCalls);
    }

    /** Empty where the files have to be read row by row. */
    static Optional<GroupedColumns> of(Contract contract, GroupedShape shape, RawColumns raw, ToldApart toldApart) {
        return Optional.of(new GroupedColumns(contract, shape, raw, toldApart)).filter(columns -> columns.possible);
    }

    GroupScan scan(List<String> files) {
        List<SeldomTexts> seldom = shape.seldom().stream()
                .filter(this::isOfSingleColumns)
                .map(this::unlessNamed)
                .toList();
        return new GroupScan(files, groups, sums, seldom, GroupScan.Missing.NULL);
    }

    /** Where several columns of the file may fill one text, none of them alone decides. */
    private boolean isOfSingleColumns(SeldomTexts texts) {
        return Stream.concat(texts.columns().stream(), texts.askedOf().stream())
                .allMatch(name -> found.getOrDefault(name, List.of()).size() <= 1);
    }

    /** A text that a rule names tells all rows apart. */
    private SeldomTexts unlessNamed(SeldomTexts texts) {
        List<String> columns = texts.columns().stream()
                .filter(name -> !toldApart.columns().contains(name))
                .toList();
        return new SeldomTexts(columns, texts.askedOf(), texts.asking());
    }

    /** The columns of the contract from those of the scan. */
    Column[] columns(Origin origin) {
        return Arrays.stream(contract.schema().fields())
                .map(field -> column(field, origin).as(field.name()))
                .toArray(Column[]::new);
    }

    /** Where the file has a column; several, or one inside another, cannot be summed. */
    private void find(StructField field, RawColumns raw) {
        List<Optional<String>> fields = raw.fields(ColumnSource.of(field).names());
        if (fields.isEmpty() || isNotWanted(field)) {
            return;
        }
        boolean mayBeSeveral =
                field.dataType().equals(DataTypes.StringType) && !field.name().equals(TAGS);
        if ((fields.size() > 1 && !mayBeSeveral)
                || fields.stream().anyMatch(Optional::isEmpty)
                || shape.rowByRow().contains(field.name())) {
            possible = false;
            return;
        }
        found.put(field.name(), fields.stream().flatMap(Optional::stream).toList());
    }

    private boolean isNotWanted(StructField field) {
        return shape.onDemand().contains(field.name()) && !toldApart.columns().contains(field.name());
    }

    private void declare(StructField field) {
        String name = field.name();
        if (name.equals("path")) {
            groups.add(new GroupColumn.FilePath(name));
        } else if (found.containsKey(name) && !shape.leftOut().contains(name)) {
            declare(name, found.get(name).get(0), field.dataType());
            declareOthers(name);
        }
    }

    /** Texts of which the first that a row fills wins. */
    private void declareOthers(String name) {
        List<String> columns = found.get(name);
        for (int i = 1; i < columns.size(); i++) {
            groups.add(new GroupColumn.Value(other(name, i), columns.get(i), GroupColumn.Type.TEXT));
        }
    }

    private static String other(String name, int place) {
        return name + "_or_" + place;
    }

    private void declare(String name, String column, DataType type) {
        if (name.equals(TAGS)) {
            groups.add(new GroupColumn.KeptTags(name, column, toldApart.tagKeys()));
        } else if (type instanceof DecimalType) {
            declareAmount(name, column);
        } else if (type.equals(DataTypes.TimestampType)) {
            groups.add(new GroupColumn.Day(name, column));
        } else if (type.equals(DataTypes.LongType) && !shape.toldApart().contains(name)) {
            sums.add(new GroupSum.Whole(name, column));
        } else {
            groups.add(new GroupColumn.Value(
                    name, column, type.equals(DataTypes.LongType) ? GroupColumn.Type.WHOLE : GroupColumn.Type.TEXT));
        }
    }

    /** A cost without which a row is refused tells rows apart by whether it can be read. */
    private void declareAmount(String name, String column) {
        if (name.endsWith("_residual")) {
            return;
        }
        sums.add(new GroupSum.Amount(name, column));
        if (contract.columns().contains(name + "_residual")) {
            groups.add(new GroupColumn.HasAmount("has_" + name, column));
        }
    }

    private void declareCalls(GroupedShape.CallColumns calls) {
        GroupColumn.Elapsed time = new GroupColumn.Elapsed(raw(calls.startedAt()), raw(calls.endedAt()));
        List<GroupColumn.Total> totals = new ArrayList<>();
        Set<String> counts = new LinkedHashSet<>();
        sums.forEach(sum -> counts.add(sum.column()));
        calls.totals().forEach((total, parts) -> {
            totals.add(new GroupColumn.Total(raw(total), raw(parts)));
            counts.addAll(raw(parts));
        });
        GroupColumn.Tokens tokens = calls.tokens();
        List<List<String>> decisive = calls.decisive().stream().map(this::raw).toList();
        groups.add(new GroupColumn.CallKind(CALL_KIND, List.copyOf(counts), decisive, totals, time));
        groups.add(new GroupColumn.CallStep(
                "price_step",
                toldApart.priceSteps(),
                raw(calls.provider()),
                raw(calls.startedAt()),
                new GroupColumn.Tokens(
                        raw(tokens.input()), raw(tokens.cacheRead()), raw(tokens.cacheWrite()), raw(tokens.output()))));
        sums.add(new GroupSum.Milliseconds("latency_ms", time));
    }

    private List<String> raw(List<String> names) {
        return names.stream().map(this::raw).toList();
    }

    /** The name in the file; that of the contract where the file has no such column, which reads as nulls. */
    private String raw(String name) {
        return found.getOrDefault(name, List.of(name)).get(0);
    }

    private Column column(StructField field, Origin origin) {
        String name = field.name();
        return switch (name) {
            case "source" -> lit(origin.source());
            case "dataset" -> lit(origin.dataset().word());
            case "charges", "calls" -> col(GroupScan.ROWS);
            case "price_step", "latency_ms", "path" -> col(name);
            case TAGS -> found.containsKey(name) ? col(name) : lit("[]");
            default -> value(field);
        };
    }

    private Column value(StructField field) {
        String name = field.name();
        if (name.endsWith("_residual") && found.containsKey(name)) {
            return col(name);
        }
        boolean isRead = groups.stream().anyMatch(group -> group.name().equals(name))
                || sums.stream().anyMatch(sum -> sum.name().equals(name));
        if (!isRead) {
            return lit(null).cast(field.dataType());
        }
        return field.dataType().equals(DataTypes.StringType)
                ? text(name)
                : col(name).cast(field.dataType());
    }

    private Column text(String name) {
        Column[] columns = IntStream.range(0, found.get(name).size())
                .mapToObj(place -> RawColumns.present(col(place == 0 ? name : other(name, place))))
                .toArray(Column[]::new);
        return columns.length == 1 ? columns[0] : coalesce(columns);
    }
}
