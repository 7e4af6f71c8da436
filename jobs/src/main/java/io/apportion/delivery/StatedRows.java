package io.apportion.delivery;

/**
 * How many rows an exporter says it wrote to a file.
 *
 * @param rows rows without the header
 * @param manifest path of the manifest that says so
 */
public record StatedRows(long rows, String manifest) {}
