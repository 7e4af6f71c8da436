package io.apportion.columnar;

import io.apportion.columnar.FileLayout.Absent;
import io.apportion.columnar.FileLayout.Entries;
import io.apportion.columnar.FileLayout.Path;
import io.apportion.columnar.FileLayout.Presence;
import io.apportion.columnar.FileLayout.Several;
import io.apportion.columnar.FileLayout.Single;
import io.apportion.columnar.FileLayout.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Finds the columns of a scan in the schema of one file. */
final class LayoutSearch {
    private final FileMetaData file;
    private final MessageType schema;
    private final GroupScan.Missing missing;
    private final Map<String, Type> found = new LinkedHashMap<>();

    LayoutSearch(FileMetaData file, GroupScan.Missing missing) {
        this.file = file;
        this.schema = file.getSchema();
        this.missing = missing;
    }

    /** The fields met so far, each once. */
    List<Type> found() {
        return List.copyOf(found.values());
    }

    Source group(GroupColumn group) throws Uncovered {
        if (group instanceof GroupColumn.FilePath) {
            return new Path();
        }
        if (group instanceof GroupColumn.Value value) {
            return value(value);
        }
        if (group instanceof GroupColumn.Day day) {
            Source source = single(day.column());
            requireTime(source);
            return source;
        }
        if (group instanceof GroupColumn.Presence presence) {
            Type field = field(presence.column());
            return field == null ? new Absent() : new Presence(leaf(primitive(field)));
        }
        if (group instanceof GroupColumn.HasAmount amount) {
            return amount(amount.column());
        }
        if (group instanceof GroupColumn.CallKind kind) {
            return callKind(kind);
        }
        if (group instanceof GroupColumn.CallStep step) {
            return callStep(step);
        }
        return tags((GroupColumn.KeptTags) group);
    }

    private Source callKind(GroupColumn.CallKind kind) throws Uncovered {
        List<Source> parts = new ArrayList<>(elapsed(kind.time()));
        for (String count : kind.counts()) {
            parts.add(whole(count));
        }
        for (GroupColumn.Total total : kind.totals()) {
            parts.add(whole(total.column()));
        }
        return new Several(parts);
    }

    private Source callStep(GroupColumn.CallStep step) throws Uncovered {
        List<Source> parts = new ArrayList<>();
        parts.add(value(new GroupColumn.Value(step.name(), step.provider(), GroupColumn.Type.TEXT)));
        parts.add(time(step.startedAt()));
        for (List<String> count : step.tokens().all()) {
            for (String column : count) {
                parts.add(whole(column));
            }
        }
        return new Several(parts);
    }

    private List<Source> elapsed(GroupColumn.Elapsed time) throws Uncovered {
        return List.of(time(time.from()), time(time.until()));
    }

    /** A column of times, which are points in time: a date or a local time would be one only in some zone. */
    private Source time(String column) throws Uncovered {
        Source source = single(column);
        requireTime(source);
        if (source instanceof Single single && !(single.type() instanceof LeafType.Time time && time.isUtc())) {
            throw unexpected(single, "points in time");
        }
        return source;
    }

    private Source whole(String column) throws Uncovered {
        Source source = single(column);
        if (source instanceof Single single && !(single.type() instanceof LeafType.Whole)) {
            throw unexpected(single, "whole numbers");
        }
        return source;
    }

    Source sum(GroupSum sum) throws Uncovered {
        if (sum instanceof GroupSum.Amount amount) {
            return amount(amount.column());
        }
        return sum instanceof GroupSum.Milliseconds milliseconds
                ? new Several(elapsed(milliseconds.time()))
                : whole(sum.column());
    }

    private Source value(GroupColumn.Value value) throws Uncovered {
        Source source = single(value.column());
        if (source instanceof Single single) {
            boolean fits = switch (value.type()) {
                case TEXT -> single.type() instanceof LeafType.Text;
                case WHOLE -> single.type() instanceof LeafType.Whole;
                case BOOLEAN -> single.type() instanceof LeafType.Truth;
                case DATE -> single.type() instanceof LeafType.Date;
            };
            if (!fits) {
                throw unexpected(single, value.type().sqlType());
            }
            requireProlepticDates(single);
        }
        return source;
    }

    private void requireTime(Source source) throws Uncovered {
        if (source instanceof Single single) {
            if (!(single.type() instanceof LeafType.Time) && !(single.type() instanceof LeafType.Date)) {
                throw unexpected(single, "times");
            }
            requireProlepticDates(single);
        }
    }

    /**
     * Spark before 3.0, and before 3.1 in times of 96 bits, wrote dates of the Julian calendar, and newer ones do where
     * they are told to; they say so, and Spark's reader moves such dates.
     */
    private void requireProlepticDates(Single single) throws Uncovered {
        boolean isTime = single.type() instanceof LeafType.Time || single.type() instanceof LeafType.Date;
        boolean is96 = single.column().getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT96;
        Map<String, String> notes = file.getKeyValueMetaData();
        String version = notes.getOrDefault("org.apache.spark.version", "4");
        boolean isOld = version.compareTo(is96 ? "3.1" : "3") < 0;
        if (isTime && (isOld || notes.containsKey("org.apache.spark.legacy" + (is96 ? "INT96" : "DateTime")))) {
            throw new Uncovered("column " + single.column().getPath()[0] + " holds dates of the old calendar");
        }
    }

    private Source amount(String column) throws Uncovered {
        Source source = single(column);
        if (source instanceof Single single && !AmountDecoder.reads(single.type())) {
            throw unexpected(single, "amounts");
        }
        return source;
    }

    private Source tags(GroupColumn.KeptTags tags) throws Uncovered {
        Type field = field(tags.column());
        if (field == null || field.isPrimitive()) {
            Source source = single(tags.column());
            if (source instanceof Single single && !(single.type() instanceof LeafType.Text)) {
                throw unexpected(single, "tags");
            }
            return source;
        }
        return entries(field.asGroupType());
    }

    /** A map of texts, whatever its members are called; older writers call and mark them otherwise. */
    private Source entries(GroupType map) throws Uncovered {
        boolean isMap = map.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation
                || map.getLogicalTypeAnnotation() instanceof MapKeyValueTypeAnnotation;
        if (!isMap || map.isRepetition(Type.Repetition.REPEATED) || map.getFieldCount() != 1) {
            throw new Uncovered("column " + map.getName() + " is no map");
        }
        Type entry = map.getType(0);
        if (entry.isPrimitive()
                || !entry.isRepetition(Type.Repetition.REPEATED)
                || entry.asGroupType().getFieldCount() != 2) {
            throw new Uncovered("column " + map.getName() + " is no map");
        }
        ColumnDescriptor key = text(map, entry.asGroupType().getType(0));
        ColumnDescriptor value = text(map, entry.asGroupType().getType(1));
        int entryLevel = schema.getMaxDefinitionLevel(map.getName(), entry.getName());
        return new Entries(key, value, entryLevel);
    }

    private ColumnDescriptor text(GroupType map, Type member) throws Uncovered {
        if (!member.isPrimitive()
                || member.isRepetition(Type.Repetition.REPEATED)
                || !(LeafType.of(member.asPrimitiveType()) instanceof LeafType.Text)) {
            throw new Uncovered("column " + map.getName() + " is no map of texts");
        }
        return schema.getColumnDescription(
                new String[] {map.getName(), map.getType(0).getName(), member.getName()});
    }

    private Source single(String column) throws Uncovered {
        Type field = field(column);
        if (field == null) {
            return new Absent();
        }
        PrimitiveType type = primitive(field);
        return new Single(leaf(type), LeafType.of(type));
    }

    private ColumnDescriptor leaf(PrimitiveType type) {
        return schema.getColumnDescription(new String[] {type.getName()});
    }

    private static PrimitiveType primitive(Type field) throws Uncovered {
        if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
            throw new Uncovered("column " + field.getName() + " has members");
        }
        return field.asPrimitiveType();
    }

    /**
     * By name as Spark finds it: in any case, as long as that is one column. Null when the file may lack it, and does.
     */
    private Type field(String name) throws Uncovered {
        List<Type> named = new ArrayList<>();
        for (Type field : schema.getFields()) {
            if (field.getName().equalsIgnoreCase(name)) {
                named.add(field);
            }
        }
        if (named.size() > 1) {
            throw new Uncovered("column " + name + " is there in several spellings");
        }
        if (named.isEmpty()) {
            if (missing == GroupScan.Missing.REFUSED) {
                throw new Uncovered("column " + name + " is missing");
            }
            return null;
        }
        found.put(named.get(0).getName(), named.get(0));
        return named.get(0);
    }

    private static Uncovered unexpected(Single single, String wanted) {
        return new Uncovered("column " + single.column().getPath()[0] + " is "
                + LeafType.described(single.column().getPrimitiveType()) + " and not " + wanted);
    }
}
