package io.apportion.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apportion.delivery.InputFile;
import io.apportion.delivery.Unchanged;
import io.apportion.model.Contract;
import io.apportion.storage.StorageFailure;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * Looks at files of JSON lines before they are read: their first lines, which stand for the header they do not have, and
 * the end of their last line, where a file that was cut off shows it. One call to the storage a file, whatever its size.
 */
final class JsonLines {
    /** Property of a contract: paths of files that lie beside the lines and are none. */
    private static final String BESIDE = "beside";

    private static final int CHUNK_BYTES = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Configuration hadoop;
    private final Contract contract;
    private final Pattern beside;

    JsonLines(Configuration hadoop, Contract contract) {
        this.hadoop = hadoop;
        this.contract = contract;
        this.beside = Pattern.compile(contract.properties().getOrDefault(BESIDE, ""));
    }

    /**
     * Passes when the file can be of the contract, or lies beside those that are.
     *
     * @throws io.apportion.error.ApportionException BAD_DATA, naming the file and the members it lacks
     */
    void require(InputFile file) {
        if (!beside.matcher(file.path()).matches()) {
            look(file);
        }
    }

    private void look(InputFile file) {
        Path path = FileGroups.hadoopPath(file);
        try (FSDataInputStream bytes = path.getFileSystem(hadoop).open(path)) {
            boolean zipped = file.path().endsWith(".gz");
            requireHeader(file, zipped ? new GZIPInputStream(bytes) : bytes);
            if (!zipped) {
                requireEnd(file, bytes);
            }
        } catch (IOException e) {
            throw StorageFailure.explained("read " + file.path() + " of source " + file.source(), e)
                    .orElseGet(() -> DamagedFile.broken(file, e.getMessage(), e));
        }
    }

    private void requireHeader(InputFile file, InputStream bytes) throws IOException {
        JsonHeader header = new JsonHeader(contract);
        BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !header.isComplete()) {
            header.add(line);
            line = lines.readLine();
        }
        List<String> problems = header.problems();
        if (!problems.isEmpty()) {
            throw DamagedFile.otherShape(file, String.join("; ", problems));
        }
    }

    private void requireEnd(InputFile file, FSDataInputStream bytes) throws IOException {
        String last = lastLine(bytes, file.sizeBytes());
        try {
            if (!last.isBlank()) {
                JSON.readTree(last);
            }
        } catch (JsonProcessingException broken) {
            new Unchanged(hadoop).require(List.of(file));
            throw DamagedFile.broken(file, "its last line breaks off [bytes: " + file.sizeBytes() + "]", broken);
        }
    }

    /** What stands after the last line break: nothing, where the last line was written to its end. */
    private static String lastLine(FSDataInputStream bytes, long length) throws IOException {
        byte[] tail = new byte[0];
        for (long from = length; from > 0; ) {
            int size = (int) Math.min(CHUNK_BYTES, from);
            from -= size;
            byte[] chunk = new byte[size];
            bytes.readFully(from, chunk);
            int lineBreak = lastLineBreak(chunk);
            tail = joined(chunk, lineBreak + 1, tail);
            if (lineBreak >= 0) {
                break;
            }
        }
        return new String(tail, StandardCharsets.UTF_8);
    }

    private static int lastLineBreak(byte[] bytes) {
        int at = bytes.length - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }

    private static byte[] joined(byte[] chunk, int from, byte[] tail) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(chunk.length - from + tail.length);
        both.write(chunk, from, chunk.length - from);
        both.writeBytes(tail);
        return both.toByteArray();
    }

    /** A line as a tree; null when it is none. */
    static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException none) {
            return null;
        }
    }
}
