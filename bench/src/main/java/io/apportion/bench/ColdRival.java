package io.apportion.bench;

import java.nio.file.Path;

/** The rival as a process of its own: from raw files to numbers, and out. */
final class ColdRival {
    private ColdRival() {}

    /** Folder of the world, folder to spill into. */
    public static void main(String[] arguments) {
        Attempt attempt = new DuckDbEngine(new World(Path.of(arguments[0])), Path.of(arguments[1])).attempt();
        attempt.numbers().rows().forEach(System.out::println);
    }
}
