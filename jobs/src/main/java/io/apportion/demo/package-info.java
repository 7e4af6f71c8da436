/** A seeded, fictional company whose bills, logs and inputs belong together: what {@code apportion demo} runs on. */
package io.apportion.demo;
