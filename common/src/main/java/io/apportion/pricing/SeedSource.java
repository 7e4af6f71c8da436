package io.apportion.pricing;

import java.io.Reader;

/**
 * One CSV file with a header line. Whoever opened the reader closes it.
 *
 * @param name what messages call the file, such as {@code contract-prices.csv}
 * @param reader the text, UTF-8 already decoded
 */
public record SeedSource(String name, Reader reader) {}
