package io.apportion.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query that answers with what is wrong.
 *
 * @param name file name without ending
 * @param severity whether an answer stops publishing
 * @param advice what the reader does about it, from the header
 * @param text the query
 */
public record Check(String name, Severity severity, String advice, String text) {
    /** What an offending row means. */
    public enum Severity {
        /** Nothing is published. */
        FAIL,
        /** Published, and shown. */
        WARN
    }

    /** Every check of the sql module, by name. */
    public static List<Check> all() {
        return SqlFolder.list("checks").stream().map(Check::parse).toList();
    }

    private static Check parse(String path) {
        String text = SqlFolder.text(path);
        String header = Arrays.stream(text.split("\n"))
                .takeWhile(line -> line.startsWith("--"))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining(" "));
        String[] parts = header.split(": ", 2);
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".sql".length());
        return new Check(name, Severity.valueOf(parts[0]), parts[1], text);
    }
}
