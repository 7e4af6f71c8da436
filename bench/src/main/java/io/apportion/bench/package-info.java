/** Measures a night beside DuckDB over made-up data, after both gave the same numbers. */
package io.apportion.bench;
