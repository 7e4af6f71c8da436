package io.apportion.testing;

/** What storage can do instead of answering. */
public enum Fault {
    /** Answers 503 SlowDown. */
    SLOW_DOWN,
    /** Answers 403 AccessDenied. */
    DENIED,
    /** Takes the request and never answers. */
    SILENCE,
    /** Announces the whole body, sends half of it and closes the connection. */
    HALF_BODY
}
