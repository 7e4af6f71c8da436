package io.apportion.configuration;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** One file being read: its name, the problems so far, what its variables stand for. */
record Reading(String file, Problems problems, Variables variables) {
    Location locate(Node node) {
        return locate(node.getStartMark());
    }

    Location locate(Optional<Mark> mark) {
        return new Location(file, mark.map(found -> found.getLine() + 1).orElse(0));
    }
}
