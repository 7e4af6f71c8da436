package io.apportion.configuration;

/** Shapes of inference log that can be read. */
public enum InferenceFormat {
    /** Our own schema, one row per call. */
    CANONICAL
}
