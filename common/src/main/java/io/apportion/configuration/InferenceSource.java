package io.apportion.configuration;

/**
 * Where inference logs are delivered.
 *
 * @param name unique among all sources of a configuration
 * @param format shape of the log
 * @param path URI, or absolute local path
 */
public record InferenceSource(String name, InferenceFormat format, String path) {}
