package io.apportion.configuration;

/**
 * A piece of text in a file.
 *
 * @param text as written, without surrounding space, variables replaced; never empty
 * @param location where it stands
 */
public record Scalar(String text, Location location) {}
