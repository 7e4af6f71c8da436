package io.apportion.worlds;

import java.math.BigInteger;

/** An exact fraction of the oracle, in lowest terms, with a denominator above zero. */
record Exact(BigInteger over, BigInteger under) {
    static final Exact NOTHING = new Exact(BigInteger.ZERO, BigInteger.ONE);
    static final Exact ALL = new Exact(BigInteger.ONE, BigInteger.ONE);

    Exact {
        BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(common);
        under = under.divide(common);
    }

    Exact plus(Exact more) {
        return new Exact(over.multiply(more.under).add(more.over.multiply(under)), under.multiply(more.under));
    }

    Exact less(Exact part) {
        return plus(new Exact(part.over.negate(), part.under));
    }

    Exact by(Exact factor) {
        return new Exact(over.multiply(factor.over), under.multiply(factor.under));
    }

    Exact per(Exact divisor) {
        return new Exact(over.multiply(divisor.under), under.multiply(divisor.over));
    }
}
