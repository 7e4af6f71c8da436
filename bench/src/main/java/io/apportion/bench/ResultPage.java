package io.apportion.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page of results: an introduction, then a section for each heading. Writing a section leaves the others alone. */
final class ResultPage {
    private static final String MARK = "\n## ";

    private final Path file;

    ResultPage(Path file) {
        this.file = file;
    }

    /** Puts a section, which begins with its heading, in the place of the one with the same heading, else at the end. */
    void put(String introduction, String section) throws IOException {
        Map<String, String> sections = read();
        sections.put(heading(section), section.strip());
        StringBuilder page = new StringBuilder(introduction.strip()).append('\n');
        sections.values().forEach(text -> page.append('\n').append(text).append('\n'));
        Files.writeString(file, page.toString());
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        if (Files.exists(file)) {
            String page = Files.readString(file);
            for (int at = page.indexOf(MARK); at >= 0; at = page.indexOf(MARK, at + 1)) {
                int next = page.indexOf(MARK, at + 1);
                String section =
                        page.substring(at, next < 0 ? page.length() : next).strip();
                sections.put(heading(section), section);
            }
        }
        return sections;
    }

    private static String heading(String section) {
        return section.lines().findFirst().orElseThrow();
    }
}
