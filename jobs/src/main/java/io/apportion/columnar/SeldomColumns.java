package io.apportion.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the codes of {@link SeldomTexts} out of rows that do not ask for them. */
final class SeldomColumns {
    private static final byte ASKS = 1;
    private static final byte ASKS_NOT = 2;
    private static final int ABSENT = -1;

    private final SeldomTexts.Asking asking;
    private final int[] columns;
    private final SeldomCodes[] own;
    /** Of each text that decides, its column, or {@link #ABSENT}. */
    private final int[] askedOf;

    private final Codes[] texts;
    private final List<NumberCodes> combinations = new ArrayList<>();
    private final boolean[] asks = new boolean[Leaf.WINDOW];
    /** By combination of texts; 0 where it has not been met. */
    private byte[] answers;

    /** Codes of the seldom columns are replaced by those of the texts that rows will have asked for. */
    SeldomColumns(SeldomTexts seldom, List<GroupColumn> groups, Codes[] codes) {
        List<String> names = groups.stream().map(GroupColumn::name).toList();
        this.asking = seldom.asking();
        this.askedOf = seldom.askedOf().stream().mapToInt(names::indexOf).toArray();
        this.columns = seldom.columns().stream()
                .mapToInt(names::indexOf)
                .filter(column -> column != ABSENT)
                .toArray();
        this.texts = codes.clone();
        this.own = new SeldomCodes[columns.length];
        for (int i = 0; i < columns.length; i++) {
            own[i] = new SeldomCodes(codes[columns[i]]);
            codes[columns[i]] = own[i];
        }
        seldom.askedOf().forEach(text -> combinations.add(new NumberCodes(number -> number)));
        clear();
    }

    /** Of a column that is the same in all rows, only the first row's code is there, before and after. */
    void take(int[][] codes, boolean[] same, int rows) {
        boolean isOneAnswer = areSame(same);
        for (int i = 0; i < (isOneAnswer ? 1 : rows); i++) {
            asks[i] = answer(codes, same, i) == ASKS;
        }
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            same[column] = isOneAnswer
                    ? takeAll(codes[column], own[i], same[column], rows)
                    : takeSome(codes[column], own[i], same[column], rows);
        }
    }

    private boolean areSame(boolean[] same) {
        for (int column : askedOf) {
            if (column != ABSENT && !same[column]) {
                return false;
            }
        }
        return true;
    }

    private boolean takeAll(int[] codes, SeldomCodes own, boolean isSame, int rows) {
        if (!asks[0]) {
            codes[0] = 0;
            return true;
        }
        for (int i = 0; i < (isSame ? 1 : rows); i++) {
            codes[i] = own.code(codes[i]);
        }
        return isSame;
    }

    private boolean takeSome(int[] codes, SeldomCodes own, boolean isSame, int rows) {
        if (isSame) {
            Arrays.fill(codes, 0, rows, codes[0]);
        }
        for (int i = 0; i < rows; i++) {
            codes[i] = asks[i] ? own.code(codes[i]) : 0;
        }
        return false;
    }

    private byte answer(int[][] codes, boolean[] same, int row) {
        int combination = 0;
        for (int i = 0; i < askedOf.length; i++) {
            long pair = (long) combination << Integer.SIZE | code(askedOf[i], codes, same, row);
            combination = combinations.get(i).code(pair);
        }
        if (combination >= answers.length) {
            answers = Arrays.copyOf(answers, 2 * combination);
        }
        if (answers[combination] == 0) {
            answers[combination] = asking.asks(texts(codes, same, row)) ? ASKS : ASKS_NOT;
        }
        return answers[combination];
    }

    private static int code(int column, int[][] codes, boolean[] same, int row) {
        return column == ABSENT ? 0 : codes[column][same[column] ? 0 : row];
    }

    private String[] texts(int[][] codes, boolean[] same, int row) {
        String[] values = new String[askedOf.length];
        for (int i = 0; i < values.length; i++) {
            int column = askedOf[i];
            Object text = column == ABSENT ? null : texts[column].value(code(column, codes, same, row));
            values[i] = text == null ? null : text.toString();
        }
        return values;
    }

    long sizeBytes() {
        long sizeBytes = answers.length;
        for (NumberCodes codes : combinations) {
            sizeBytes += codes.sizeBytes();
        }
        for (SeldomCodes codes : own) {
            sizeBytes += codes.sizeBytes();
        }
        return sizeBytes;
    }

    /** Forgets every code. */
    void clear() {
        combinations.forEach(NumberCodes::clear);
        for (SeldomCodes codes : own) {
            codes.clear();
        }
        answers = new byte[Leaf.WINDOW];
    }
}
