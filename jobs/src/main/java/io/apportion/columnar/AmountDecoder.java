package io.apportion.columnar;

import io.apportion.money.AmountReading;
import io.apportion.money.LedgerAmount;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Turns the values of a column into amounts. Decimals that the ledger holds as they are keep their scale; all others
 * become LedgerAmounts.
 */
abstract sealed class AmountDecoder {
    private static final int INTEGER_DIGITS = 38 - LedgerAmount.LEDGER_SCALE;

    /** The amounts of a block; what is answered may be changed by the next call. */
    abstract Amounts of(ValueBlock block);

    static boolean reads(LeafType type) {
        return type instanceof LeafType.Decimal
                || type instanceof LeafType.Whole
                || type instanceof LeafType.Binary64
                || type instanceof LeafType.Text;
    }

    /** Decimals of the amounts that a column gives. */
    static int scale(LeafType type) {
        if (type instanceof LeafType.Whole) {
            return 0;
        }
        return type instanceof LeafType.Decimal decimal && fitsLedger(decimal)
                ? decimal.scale()
                : LedgerAmount.LEDGER_SCALE;
    }

    static AmountDecoder of(LeafType type) {
        if (type instanceof LeafType.Whole) {
            return new Numbers();
        }
        if (type instanceof LeafType.Decimal decimal && fitsLedger(decimal)) {
            return decimal.isNumber() ? new Numbers() : new Bytes(decimal.precision());
        }
        return new Ledger(type);
    }

    private static boolean fitsLedger(LeafType.Decimal decimal) {
        return decimal.scale() <= LedgerAmount.LEDGER_SCALE && decimal.precision() - decimal.scale() <= INTEGER_DIGITS;
    }

    /** Numbers that are the amounts. */
    private static final class Numbers extends AmountDecoder {
        private final Amounts amounts = new Amounts();

        @Override
        Amounts of(ValueBlock block) {
            amounts.low = block.numbers;
            return amounts;
        }
    }

    /** Big-endian bytes. */
    private static final class Bytes extends AmountDecoder {
        private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
        private static final int LONG_DIGITS = 18;
        private final Amounts amounts = new Amounts();
        private final boolean isLong;

        Bytes(int precision) {
            this.isLong = precision <= LONG_DIGITS;
        }

        @Override
        Amounts of(ValueBlock block) {
            if (amounts.low.length < block.count) {
                amounts.low = new long[block.count];
                amounts.high = isLong ? null : new long[block.count];
            }
            for (int i = 0; i < block.count; i++) {
                decode(block.bytes, block.starts[i], block.lengths[i], i);
            }
            return amounts;
        }

        private void decode(byte[] bytes, int start, int length, int place) {
            if (length == 0 || length > LeafType.DECIMAL_BYTES) {
                throw new IllegalStateException("a decimal of " + length + " bytes");
            }
            if (length == LeafType.DECIMAL_BYTES && !isLong) {
                amounts.high[place] = (long) LONGS.get(bytes, start);
                amounts.low[place] = (long) LONGS.get(bytes, start + Long.BYTES);
                return;
            }
            long high = bytes[start] >> 7;
            long low = high;
            for (int at = start; at < start + length; at++) {
                high = (high << 8) | (low >>> 56);
                low = (low << 8) | (bytes[at] & 0xff);
            }
            amounts.low[place] = low;
            if (!isLong) {
                amounts.high[place] = high;
            } else if (high != low >> 63) {
                throw new IllegalStateException("a decimal of more digits than its column has");
            }
        }
    }

    /** Values that the ledger rounds, or refuses. */
    private static final class Ledger extends AmountDecoder {
        private static final int KNOWN = 1 << 14;

        private final LeafType type;
        private final Amounts amounts = new Amounts();
        /** Doubles read lately, by hash: costs repeat, and the shortest decimal of a double takes long to find. */
        private final long[] knownBits = new long[KNOWN];

        private final AmountReading[] knownReadings = new AmountReading[KNOWN];

        Ledger(LeafType type) {
            this.type = type;
        }

        @Override
        Amounts of(ValueBlock block) {
            if (amounts.low.length < block.count) {
                amounts.low = new long[block.count];
                amounts.high = new long[block.count];
                amounts.residual = new long[block.count];
                amounts.isMissing = new boolean[block.count];
            }
            for (int i = 0; i < block.count; i++) {
                put(i, reading(block, i));
            }
            return amounts;
        }

        private void put(int place, AmountReading reading) {
            amounts.isMissing[place] = !(reading instanceof AmountReading.Parsed);
            if (reading instanceof AmountReading.Parsed parsed) {
                BigInteger units = parsed.amount().ledger().unscaledValue();
                amounts.low[place] = units.longValue();
                amounts.high[place] = units.shiftRight(Long.SIZE).longValue();
                amounts.residual[place] =
                        parsed.amount().residual().unscaledValue().longValueExact();
            }
        }

        private AmountReading reading(ValueBlock block, int place) {
            if (type instanceof LeafType.Binary64) {
                return ofBits(block.numbers[place]);
            }
            byte[] bytes = block.bytes;
            int start = block.starts[place];
            int length = block.lengths[place];
            if (type instanceof LeafType.Decimal decimal) {
                BigInteger units = decimal.isNumber()
                        ? BigInteger.valueOf(block.numbers[place])
                        : new BigInteger(bytes, start, length);
                return LedgerAmount.of(new BigDecimal(units, decimal.scale()));
            }
            return LedgerAmount.parse(new String(bytes, start, length, StandardCharsets.UTF_8));
        }

        private AmountReading ofBits(long bits) {
            int slot = Hash.of(bits) & (KNOWN - 1);
            if (knownReadings[slot] == null || knownBits[slot] != bits) {
                knownReadings[slot] = LedgerAmount.of(Double.longBitsToDouble(bits));
                knownBits[slot] = bits;
            }
            return knownReadings[slot];
        }
    }
}
