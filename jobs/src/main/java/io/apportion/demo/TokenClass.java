package io.apportion.demo;

/** Kinds of token that have a price of their own. */
enum TokenClass {
    INPUT,
    CACHE_READ,
    CACHE_WRITE,
    OUTPUT
}
