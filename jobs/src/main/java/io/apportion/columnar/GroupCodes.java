package io.apportion.columnar;

import io.apportion.spark.KeptTagText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.spark.unsafe.types.UTF8String;

/** One group column of a task: the codes of its values, and how they are read from each file. */
final class GroupCodes {
    private final GroupColumn group;
    private final ZoneId zone;
    private final TextCodes texts = new TextCodes();
    private final Codes codes;
    private final KeptTagText tags;
    private final TagSets sets;
    private final CallKindColumn.LoneRows lone = new CallKindColumn.LoneRows();
    private final CallStepColumn.Steps steps;

    GroupCodes(GroupColumn group, ZoneId zone) {
        this.group = group;
        this.zone = zone;
        this.codes = codes(group);
        this.tags = group instanceof GroupColumn.KeptTags kept ? new KeptTagText(kept.foldedKeys()) : null;
        this.steps = group instanceof GroupColumn.CallStep step ? new CallStepColumn.Steps(step.steps()) : null;
        this.sets = tags == null ? null : new TagSets(tags, texts);
    }

    Codes codes() {
        return codes;
    }

    long sizeBytes() {
        return codes.sizeBytes() + (sets == null ? 0 : sets.sizeBytes());
    }

    void clear() {
        codes.clear();
        if (sets != null) {
            sets.clear();
        }
    }

    /** The codes of the rows of one row group of a file. */
    RowCodes open(FileLayout.Source source, String path, Map<ColumnDescriptor, Leaf> leaves) {
        if (source instanceof FileLayout.Path) {
            return constant(() -> texts.code(UTF8String.fromString(path)));
        }
        if (source instanceof FileLayout.Absent) {
            return constant(this::codeOfNull);
        }
        if (source instanceof FileLayout.Presence presence) {
            return new PresenceColumn(leaves.get(presence.column()), null);
        }
        if (source instanceof FileLayout.Entries entries) {
            return new TagColumn(leaves.get(entries.key()), leaves.get(entries.value()), entries.entryLevel(), sets);
        }
        if (source instanceof FileLayout.Several several) {
            return call(several.parts(), leaves);
        }
        FileLayout.Single single = (FileLayout.Single) source;
        Leaf leaf = leaves.get(single.column());
        return group instanceof GroupColumn.HasAmount
                ? new PresenceColumn(leaf, AmountDecoder.of(single.type()))
                : new CodedColumn(leaf, coder(single.type()), this::codeOfNull);
    }

    private RowCodes call(List<FileLayout.Source> parts, Map<ColumnDescriptor, Leaf> leaves) {
        return group instanceof GroupColumn.CallKind kind
                ? kindColumn(kind, parts, leaves)
                : stepColumn((GroupColumn.CallStep) group, parts, leaves);
    }

    /** The parts are the two times, the counts, the totals. */
    private RowCodes kindColumn(
            GroupColumn.CallKind kind, List<FileLayout.Source> parts, Map<ColumnDescriptor, Leaf> leaves) {
        List<Leaf> read = new ArrayList<>();
        parts.forEach(part -> read.add(leaf(part, leaves)));
        int counts = kind.counts().size();
        Map<String, Leaf> byName = new HashMap<>();
        for (int i = 0; i < counts; i++) {
            byName.put(kind.counts().get(i), read.get(2 + i));
        }
        List<CallKindColumn.SumOfParts> totals = new ArrayList<>();
        for (int i = 0; i < kind.totals().size(); i++) {
            List<Leaf> ofTotal = new ArrayList<>();
            kind.totals().get(i).parts().forEach(name -> ofTotal.add(byName.get(name)));
            totals.add(new CallKindColumn.SumOfParts(read.get(2 + counts + i), ofTotal));
        }
        ElapsedTime time = read.get(0) == null || read.get(1) == null
                ? null
                : new ElapsedTime(((FileLayout.Single) parts.get(0)).type(), ((FileLayout.Single) parts.get(1)).type());
        List<List<Leaf>> decisive = kind.decisive().stream()
                .map(names ->
                        names.stream().map(byName::get).filter(Objects::nonNull).toList())
                .toList();
        List<Leaf> present =
                read.subList(2, 2 + counts).stream().filter(Objects::nonNull).toList();
        return new CallKindColumn(present, decisive, totals, read.get(0), read.get(1), time, (NumberCodes) codes, lone);
    }

    /** The parts are provider, start, and the columns of the four counts one after another. */
    private RowCodes stepColumn(
            GroupColumn.CallStep step, List<FileLayout.Source> parts, Map<ColumnDescriptor, Leaf> leaves) {
        List<List<Leaf>> tokens = new ArrayList<>();
        int next = 2;
        for (List<String> count : step.tokens().all()) {
            List<Leaf> ofCount = new ArrayList<>();
            for (int i = 0; i < count.size(); i++) {
                ofCount.add(leaf(parts.get(next++), leaves));
            }
            tokens.add(ofCount);
        }
        long unitsOfMillisecond =
                parts.get(1) instanceof FileLayout.Single start ? ElapsedTime.unitsOfMillisecond(start.type()) : 1;
        return new CallStepColumn(
                steps, leaf(parts.get(0), leaves), leaf(parts.get(1), leaves), unitsOfMillisecond, tokens, texts);
    }

    private static Leaf leaf(FileLayout.Source part, Map<ColumnDescriptor, Leaf> leaves) {
        return part instanceof FileLayout.Single single ? leaves.get(single.column()) : null;
    }

    /** A row whose tags are null has none; its text is that of no tags. */
    private int codeOfNull() {
        return tags == null ? 0 : texts.code(tags.withoutTags());
    }

    private CodedColumn.Coder coder(LeafType type) {
        if (tags != null) {
            return this::tagsOfText;
        }
        if (type instanceof LeafType.Text) {
            return (block, place) -> texts.code(block.bytes, block.starts[place], block.lengths[place]);
        }
        NumberCodes numbers = (NumberCodes) codes;
        if (group instanceof GroupColumn.Day && type instanceof LeafType.Time time) {
            Days days = Days.of(time, zone);
            return (block, place) -> numbers.code(days.of(block.numbers[place]));
        }
        return (block, place) -> numbers.code(block.numbers[place]);
    }

    private int tagsOfText(ValueBlock block, int place) {
        UTF8String kept = tags.of(UTF8String.fromBytes(block.bytes, block.starts[place], block.lengths[place]));
        return kept == null ? 0 : texts.code(kept);
    }

    private Codes codes(GroupColumn column) {
        if (column instanceof GroupColumn.Value value) {
            return switch (value.type()) {
                case TEXT -> texts;
                case WHOLE -> new NumberCodes(number -> number);
                case BOOLEAN -> new NumberCodes(number -> number != 0);
                case DATE -> new NumberCodes(number -> (int) number);
            };
        }
        if (column instanceof GroupColumn.Day) {
            return new NumberCodes(number -> (int) number);
        }
        if (column instanceof GroupColumn.CallKind) {
            return new NumberCodes(number -> number);
        }
        boolean isFlag = column instanceof GroupColumn.Presence || column instanceof GroupColumn.HasAmount;
        return isFlag ? new FlagCodes() : texts;
    }

    private static RowCodes constant(IntSupplier code) {
        return (rows, codes, generation) -> {
            codes[0] = code.getAsInt();
            return true;
        };
    }
}
