package io.apportion.night;

/** One part of the night: reads views, leaves views or stored rows, and knows nothing of the other steps' order. */
interface Step {
    /** What a person watching should read while it runs. */
    String doing();

    /** Does it, or fails without having shown anything to readers. */
    void run();
}
