package io.apportion.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an exporter says it delivered: the manifests of AWS CUR ({@code reportKeys}), of AWS Data
 * Exports ({@code dataFiles}) and of Azure cost exports ({@code blobs}).
 *
 * @param path where the manifest stands
 * @param files the files that together are the delivery
 */
public record Manifest(String path, List<Named> files) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("(.*-)?[Mm]anifest\\.json");

    /**
     * A file that a manifest names.
     *
     * @param key its path, as the exporter saw it
     * @param sizeBytes its size; null when the manifest does not say
     * @param rows its rows without the header; null when the manifest does not say
     */
    public record Named(String key, Long sizeBytes, Long rows) {
        static Named of(JsonNode key) {
            return new Named(key.asText(), null, null);
        }

        static Named ofBlob(JsonNode blob) {
            return new Named(blob.path("blobName").asText(), number(blob, "byteCount"), number(blob, "dataRowCount"));
        }

        private static Long number(JsonNode blob, String name) {
            return blob.hasNonNull(name) ? blob.path(name).asLong() : null;
        }
    }

    /** Whether a file of this name is a manifest, never data. */
    public static boolean isManifest(String fileName) {
        return NAME.matcher(fileName).matches();
    }

    /** Reads a manifest; empty when the JSON names no files, so that it is none of the kinds known here. */
    public static Optional<Manifest> read(String path, byte[] json) throws IOException {
        JsonNode root = parsed(path, json);
        List<Named> files = new ArrayList<>();
        root.path("reportKeys").forEach(key -> files.add(Named.of(key)));
        root.path("dataFiles").forEach(key -> files.add(Named.of(key)));
        root.path("blobs").forEach(blob -> files.add(Named.ofBlob(blob)));
        return files.isEmpty() ? Optional.empty() : Optional.of(new Manifest(path, files));
    }

    private static JsonNode parsed(String path, byte[] json) throws IOException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new ApportionException(
                    Category.BAD_DATA,
                    "Cannot read the manifest " + path + ": it is not JSON [" + e.getOriginalMessage() + "]",
                    "Without it nobody knows which files are the bill; deliver it again. Nothing was published.",
                    e);
        }
    }

    /** The folder it stands in. */
    String folder() {
        return Place.folder(path);
    }
}
