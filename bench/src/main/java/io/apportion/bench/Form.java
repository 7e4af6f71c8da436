package io.apportion.bench;

import java.util.List;

/**
 * A way to write one part of the rival, tried beside the kept one.
 *
 * @param part of the rival that it could replace
 * @param resource its own text
 * @param says what it does otherwise
 * @param kept whether it is the one that the rival uses
 */
record Form(String part, String resource, String says, boolean kept) {
    /** Every form, the kept one of a part first. */
    static List<Form> all() {
        return List.of(
                kept("calls", "the kept one: one look-up by key for each spelling, first found wins"),
                tried("calls", "calls_element", "one look-up that returns a list for each spelling"),
                tried("calls", "calls_position", "position in the list of keys, then the value there"),
                tried("calls", "calls_maps_first", "whole maps are grouped first, and looked into afterwards"),
                kept("charges", "the kept one: one scan that keeps finer columns where charges may be split"),
                tried("charges", "charges_two_scans", "two scans, the second of the few services that may be split"),
                tried(
                        "charges",
                        "charges_whole_numbers",
                        "costs cast to whole numbers of 64 bits before they are added"),
                tried("charges", "charges_maps_first", "whole maps are grouped first, and looked into afterwards"));
    }

    private static Form kept(String part, String says) {
        return new Form(part, "rival/" + part + ".sql", says, true);
    }

    private static Form tried(String part, String name, String says) {
        return new Form(part, "rival/forms/" + name + ".sql", says, false);
    }
}
