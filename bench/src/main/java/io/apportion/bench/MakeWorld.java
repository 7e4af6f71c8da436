package io.apportion.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Makes up a world: folder, billing rows, log rows, tag sets, days, seed. */
public final class MakeWorld {
    private MakeWorld() {}

    /** Makes it, unless the folder holds a finished one. */
    public static void main(String[] arguments) throws SQLException, IOException {
        WorldSize size = new WorldSize(
                Long.parseLong(arguments[1]),
                Long.parseLong(arguments[2]),
                Long.parseLong(arguments[3]),
                Integer.parseInt(arguments[4]),
                Long.parseLong(arguments[5]));
        World.in(Path.of(arguments[0]), size);
    }
}
