package io.apportion.export;

import io.apportion.delivery.InputFile;
import io.apportion.error.ApportionException;
import io.apportion.storage.StorageFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Groups files that can be read in one go: those with the same Parquet schema or the same header line. Months of one
 * export often differ, and reading them by the first file's columns would lose the others'.
 */
final class FileGroups {
    private final Configuration hadoop;
    private final List<String> misread = new ArrayList<>();
    private final Map<InputFile, Set<String>> empty = new HashMap<>();

    FileGroups(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** Files by schema text or header line, in order of appearance; none of them may be damaged. */
    Map<String, List<InputFile>> of(List<InputFile> files) {
        DamagedFiles damaged = new DamagedFiles();
        Map<String, List<InputFile>> alike = of(files, damaged);
        damaged.refuse();
        return alike;
    }

    /** The same without those that are damaged, which are noted. */
    Map<String, List<InputFile>> of(List<InputFile> files, DamagedFiles damaged) {
        Map<String, List<InputFile>> alike = new LinkedHashMap<>();
        files.forEach(file -> damaged.passes(() ->
                alike.computeIfAbsent(shape(file), shape -> new ArrayList<>()).add(file)));
        return alike;
    }

    /** Parquet files among those grouped that Spark's vectorised reader reads wrongly, or not at all. */
    List<String> misreadInVectors() {
        return List.copyOf(misread);
    }

    /** Columns of Parquet files grouped together in which, by their footers, no row of any of them has a value. */
    Set<String> emptyIn(List<InputFile> files) {
        Set<String> inAll = new HashSet<>(empty.get(files.get(0)));
        files.forEach(file -> inAll.retainAll(empty.get(file)));
        return inAll;
    }

    private String shape(InputFile file) {
        DamagedFile.requireContent(file);
        try {
            return file.isParquet() ? parquetSchema(file) : firstLine(file);
        } catch (ApportionException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw StorageFailure.explained("read " + file.path() + " of source " + file.source(), e)
                    .orElseGet(() -> DamagedFile.broken(file, e.getMessage(), e));
        }
    }

    private String parquetSchema(InputFile file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(hadoopPath(file), hadoop))) {
            if (ParquetEncodings.areMisreadInVectors(reader.getFooter())) {
                misread.add(file.path());
            }
            empty.put(file, EmptyColumns.of(reader.getFooter()));
            return reader.getFileMetaData().getSchema().toString();
        }
    }

    private String firstLine(InputFile file) throws IOException {
        Path path = hadoopPath(file);
        try (InputStream raw = path.getFileSystem(hadoop).open(path);
                InputStream plain = file.path().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            if (line == null || line.isBlank()) {
                throw DamagedFile.broken(file, "it has no header line", null);
            }
            return line;
        }
    }

    /** The file as Hadoop addresses it. */
    static Path hadoopPath(InputFile file) {
        return new Path(java.net.URI.create(file.path()));
    }
}
