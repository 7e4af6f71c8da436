package io.apportion.ownership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds names that lead back to themselves. */
public final class Circles {
    private final Map<String, ? extends Collection<String>> next;
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final List<List<String>> found = new ArrayList<>();

    private Circles(Map<String, ? extends Collection<String>> next) {
        this.next = next;
    }

    /**
     * At least one circle of every set of names that lead to each other, each from where it was entered and without the
     * repetition at its end.
     *
     * @param next name to the names it leads to
     */
    public static List<List<String>> in(Map<String, ? extends Collection<String>> next) {
        Circles circles = new Circles(next);
        new TreeMap<>(next).keySet().forEach(circles::follow);
        return circles.found;
    }

    /** A circle as text that shows its closing. */
    public static String shown(List<String> circle) {
        return String.join(" → ", circle) + " → " + circle.get(0);
    }

    private void follow(String name) {
        if (path.contains(name)) {
            found.add(List.copyOf(path.subList(path.indexOf(name), path.size())));
            return;
        }
        if (done.add(name)) {
            path.add(name);
            if (next.containsKey(name)) {
                new TreeSet<>(next.get(name)).forEach(this::follow);
            }
            path.remove(path.size() - 1);
        }
    }
}
