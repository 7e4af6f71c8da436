package io.apportion.delivery;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a file stands in an exporter's layout.
 *
 * @param slot folder of what one delivery replaces as a whole: a billing period of one export
 * @param assembly folder of one delivery within the slot; equal to the slot where deliveries overwrite one another
 */
public record Place(String slot, String assembly) {
    private static final Pattern PERIOD = Pattern.compile("BILLING_PERIOD=\\d{4}-\\d{2}|\\d{8}-\\d{8}");

    /** How exporters name the folder of one delivery: by its time, by an id, or by both. */
    private static final Pattern DELIVERY =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*|\\d{12}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Pattern PARTITION = Pattern.compile(DELIVERY.pattern() + "|[\\d-]+|[^=]+=.*|data");

    /** The place of a file; one outside of any known layout is a slot of its own. */
    static Place of(String path) {
        String folder = folder(path);
        for (String at = folder; !at.isEmpty(); at = folder(at)) {
            if (isPeriod(at)) {
                return new Place(plain(at), assembly(at, folder));
            }
        }
        return new Place(path, path);
    }

    /** Folders below a period that are not a delivery of their own belong to it together. */
    private static String assembly(String slot, String folder) {
        String assembly = slot;
        for (String step : folder.substring(slot.length()).split("/")) {
            if (!step.isEmpty()) {
                if (!DELIVERY.matcher(step).matches()) {
                    return assembly;
                }
                assembly = assembly + "/" + step;
            }
        }
        return assembly;
    }

    /** The folder of the export a file belongs to: what is left without days, periods, deliveries and partitions. */
    public static String scope(String path) {
        return Arrays.stream(folder(path).split("/"))
                .filter(step -> !PARTITION.matcher(step).matches())
                .collect(Collectors.joining("/"));
    }

    static boolean isPeriod(String folder) {
        return PERIOD.matcher(name(folder)).matches();
    }

    /** Data Exports keep the manifest of {@code data/BILLING_PERIOD=…} in {@code metadata/BILLING_PERIOD=…}. */
    private static String plain(String slot) {
        String parent = folder(slot);
        return name(parent).equals("metadata") ? folder(parent) + "/data/" + name(slot) : slot;
    }

    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
