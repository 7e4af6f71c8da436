package io.apportion.worlds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A cost in whole units by exact fractions: the units left over go to the largest remainders, then by order of payers. */
final class ExactParts {
    private ExactParts() {}

    static SortedMap<Payer, BigInteger> of(BigInteger cost, SortedMap<Payer, Exact> fractions) {
        SortedMap<Payer, BigInteger> parts = new TreeMap<>();
        SortedMap<Payer, Exact> remainders = new TreeMap<>();
        BigInteger left = cost.abs();
        for (var fraction : fractions.entrySet()) {
            Exact exact = fraction.getValue().by(new Exact(cost.abs(), BigInteger.ONE));
            BigInteger whole = exact.over().divide(exact.under());
            parts.put(fraction.getKey(), whole);
            remainders.put(fraction.getKey(), exact.less(new Exact(whole, BigInteger.ONE)));
            left = left.subtract(whole);
        }
        List<Payer> byRemainder = new ArrayList<>(parts.keySet());
        byRemainder.sort(Comparator.comparing(
                payer -> remainders.get(payer),
                (Exact a, Exact b) -> b.less(a).over().signum()));
        byRemainder
                .subList(0, left.intValueExact())
                .forEach(payer -> parts.merge(payer, BigInteger.ONE, BigInteger::add));
        parts.replaceAll((payer, units) -> cost.signum() < 0 ? units.negate() : units);
        return parts;
    }
}
