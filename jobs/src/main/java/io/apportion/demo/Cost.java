package io.apportion.demo;

import java.math.BigDecimal;

/** The four costs of a charge, US dollars. */
record Cost(BigDecimal billed, BigDecimal effective, BigDecimal list, BigDecimal contracted) {
    /** At list price, paid as it comes. */
    static Cost plain(BigDecimal amount) {
        return new Cost(amount, amount, amount, amount);
    }

    /** Below list price by contract. */
    static Cost contracted(BigDecimal list, BigDecimal amount) {
        return new Cost(amount, amount, list, amount);
    }

    /** Covered by a commitment that another charge pays. */
    static Cost covered(BigDecimal list, BigDecimal effective) {
        return new Cost(BigDecimal.ZERO, effective, list, list);
    }

    /** Pays for what other charges use. */
    static Cost commitment(BigDecimal amount) {
        return new Cost(amount, BigDecimal.ZERO, amount, amount);
    }

    /** A credit: lowers what is paid, has no price. */
    static Cost credit(BigDecimal amount) {
        return new Cost(amount, amount, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Commitment that nothing used. */
    static Cost unused(BigDecimal effective) {
        return new Cost(BigDecimal.ZERO, effective, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
