package io.apportion.columnar;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * One physical column of one row group, read in windows that never cross a page. Of a window it says for each entry
 * where its value stands in {@link #block}: the dictionary, or the values of the window.
 */
final class Leaf {
    /** Entries of a window at most. */
    static final int WINDOW = 1024;

    /** Instead of a place in the block: the entry has no value. */
    static final int NO_VALUE = -1;

    private final ColumnDescriptor column;
    private final PageReader pages;
    private final boolean wantsValues;
    private final ValueBlock dictionary;
    private final ValueBlock window = new ValueBlock();
    private final Levels repetitions = new Levels();
    private final Levels definitions = new Levels();
    private final HybridRuns ids = new HybridRuns();
    private final int[] repetition = new int[WINDOW];
    private final int[] definition = new int[WINDOW];
    private final int[] places = new int[WINDOW];

    private int left;
    private boolean usesDictionary;
    private boolean isEmpty;
    private PageValues values;
    private boolean dense;
    private boolean same;

    /** Values may not be wanted: whether they are there is told without them. */
    Leaf(ColumnDescriptor column, PageReader pages, boolean wantsValues) throws IOException {
        this.column = column;
        this.pages = pages;
        this.wantsValues = wantsValues;
        this.dictionary = wantsValues ? dictionary(column, pages.readDictionaryPage()) : null;
    }

    static boolean isNumber(PrimitiveTypeName type) {
        return switch (type) {
            case INT32, INT64, INT96, BOOLEAN, DOUBLE -> true;
            default -> false;
        };
    }

    /** Entries that the current page still has; 0 only where the row group ends. */
    int left() throws IOException {
        while (left == 0) {
            DataPage page = pages.readPage();
            if (page == null) {
                return 0;
            }
            left = page.getValueCount();
            if (page instanceof DataPageV1 one) {
                open(one);
            } else {
                open((DataPageV2) page);
            }
        }
        return left;
    }

    /** Reads the next entries of the current page: as many as {@link #left} and the window allow, or fewer. */
    void read(int count) {
        if (column.getMaxRepetitionLevel() > 0) {
            repetitions.read(repetition, count);
        }
        int highest = column.getMaxDefinitionLevel();
        dense = highest == 0 || definitions.skipIfAll(highest, count);
        same = !dense && column.getMaxRepetitionLevel() == 0 && definitions.skipIfAll(0, count);
        if (same) {
            Arrays.fill(places, 0, count, NO_VALUE);
            left -= count;
            return;
        }
        int defined = count;
        if (!dense) {
            definitions.read(definition, count);
            defined = 0;
            for (int i = 0; i < count; i++) {
                defined += definition[i] == highest ? 1 : 0;
            }
        }
        placeValues(defined);
        if (!dense) {
            spread(count, defined, highest);
        }
        left -= count;
    }

    /** For each entry of the window, the repetition level. */
    int[] repetition() {
        return repetition;
    }

    /** Whether every entry of the window has a value; then the definition levels are not kept. */
    boolean isDense() {
        return dense;
    }

    /** Whether every entry of the window is known to have the value that the first has, or none as the first has none. */
    boolean isSame() {
        return same;
    }

    /** Whether the numbers of the window are known to add nothing: all are 0, or none is there. */
    boolean addsNothing() {
        return same && (places[0] < 0 || block().numbers[places[0]] == 0);
    }

    /** Adds the numbers of the window to sums, entry by entry; one that is absent adds nothing. */
    void addTo(long[] sums, int entries) {
        if (addsNothing()) {
            return;
        }
        long[] numbers = block().numbers;
        for (int i = 0; i < entries; i++) {
            sums[i] += places[i] < 0 ? 0 : numbers[places[i]];
        }
    }

    /** For each entry of the window, the definition level, unless the window is dense or the same all along. */
    int[] definition() {
        return definition;
    }

    /** For each entry of the window, where its value stands in the block, or {@link #NO_VALUE}. */
    int[] places() {
        return places;
    }

    /**
     * What the places of the window point into. The same object means the same values: the dictionary of the row group.
     */
    ValueBlock block() {
        return usesDictionary ? dictionary : window;
    }

    /**
     * Whether the block is the dictionary, so that what is worked out for its values holds to the end of the row group.
     */
    boolean usesDictionary() {
        return usesDictionary;
    }

    private void placeValues(int defined) {
        if (wantsValues && defined > 0 && isEmpty) {
            throw new IllegalStateException("a page is shorter than it says");
        }
        if (usesDictionary && wantsValues && defined > 0) {
            same = dense && ids.isSame(defined);
            ids.read(places, 0, defined);
            return;
        }
        for (int i = 0; i < defined; i++) {
            places[i] = i;
        }
        if (wantsValues && defined > 0) {
            values.read(defined, window);
        }
    }

    private void spread(int count, int defined, int highest) {
        int next = defined;
        for (int i = count - 1; i >= 0; i--) {
            places[i] = definition[i] == highest ? places[--next] : NO_VALUE;
        }
    }

    private void open(DataPageV1 page) throws IOException {
        PageBytes bytes = PageBytes.of(page.getBytes());
        bytes = repetitions.startInPage(column.getMaxRepetitionLevel(), page.getRlEncoding(), left, bytes);
        bytes = definitions.startInPage(column.getMaxDefinitionLevel(), page.getDlEncoding(), left, bytes);
        openValues(page.getValueEncoding(), bytes);
    }

    private void open(DataPageV2 page) throws IOException {
        repetitions.start(column.getMaxRepetitionLevel(), PageBytes.of(page.getRepetitionLevels()));
        definitions.start(column.getMaxDefinitionLevel(), PageBytes.of(page.getDefinitionLevels()));
        openValues(page.getDataEncoding(), PageBytes.of(page.getData()));
    }

    private void openValues(Encoding encoding, PageBytes bytes) throws IOException {
        usesDictionary = encoding.usesDictionary();
        isEmpty = bytes.start() == bytes.end();
        if (!wantsValues || isEmpty) {
            values = null;
        } else if (usesDictionary) {
            ids.start(bytes.bytes(), bytes.start() + 1, bytes.end(), bytes.bytes()[bytes.start()]);
        } else {
            values = PageValues.of(column, encoding, left, bytes);
        }
    }

    private static ValueBlock dictionary(ColumnDescriptor column, DictionaryPage page) throws IOException {
        if (page == null) {
            return null;
        }
        Dictionary source = page.getEncoding().initDictionary(column, page);
        PrimitiveTypeName type = column.getPrimitiveType().getPrimitiveTypeName();
        ValueBlock block = new ValueBlock();
        block.reset(source.getMaxId() + 1, isNumber(type));
        int end = 0;
        for (int id = 0; id < block.count; id++) {
            switch (type) {
                case INT32 -> block.numbers[id] = source.decodeToInt(id);
                case INT64 -> block.numbers[id] = source.decodeToLong(id);
                case BOOLEAN -> block.numbers[id] = source.decodeToBoolean(id) ? 1 : 0;
                case INT96 ->
                    block.numbers[id] = Int96.micros(source.decodeToBinary(id).getBytesUnsafe(), 0);
                case DOUBLE -> block.numbers[id] = Double.doubleToRawLongBits(source.decodeToDouble(id));
                default -> end = block.append(id, source.decodeToBinary(id).getBytesUnsafe(), end);
            }
        }
        return block;
    }
}
