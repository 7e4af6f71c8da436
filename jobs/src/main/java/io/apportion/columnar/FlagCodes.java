package io.apportion.columnar;

/** Codes of whether there is a value: 1 where there is, 0 where there is none. */
final class FlagCodes implements Codes {
    @Override
    public int count() {
        return 1;
    }

    @Override
    public Object value(int code) {
        return code == 1;
    }

    @Override
    public long sizeBytes() {
        return 0;
    }

    @Override
    public void clear() {
        // There are no others.
    }
}
