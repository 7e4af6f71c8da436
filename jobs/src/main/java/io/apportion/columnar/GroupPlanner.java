package io.apportion.columnar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/** Looks at the footer of every file, and deals out the row groups of those that this reader covers. */
final class GroupPlanner {
    /** What a task reads at most: it is what is lost when a task has to be tried again. */
    private static final long TASK_BYTES_MAX = 256L << 20;

    /** What a task reads at least: each task hands out groups of its own. */
    private static final long TASK_BYTES_MIN = 8L << 20;

    private static final int TASKS_PER_CORE = 3;

    private final GroupScan scan;
    private final Configuration hadoop;
    private final ConcurrentMap<String, LeftFile> left = new ConcurrentHashMap<>();

    GroupPlanner(GroupScan scan, Configuration hadoop) {
        this.scan = scan;
        this.hadoop = hadoop;
    }

    /**
     * A file that Spark has to read.
     *
     * @param reason why it is left
     */
    record LeftFile(String file, String reason) {}

    /** Row groups of a file, each with the bytes that are read of it. */
    private record Sized(FilePart part, List<Long> sizes) {}

    /** The parts of each task; a task reads row groups that follow one another. */
    List<List<FilePart>> tasks(int cores) {
        List<Sized> files = scan.files().parallelStream()
                .map(this::look)
                .flatMap(java.util.Optional::stream)
                .toList();
        long total = files.stream()
                .flatMap(file -> file.sizes().stream())
                .mapToLong(Long::longValue)
                .sum();
        long share = total / Math.max(1, (long) cores * TASKS_PER_CORE) + 1;
        return dealt(files, Math.min(TASK_BYTES_MAX, Math.max(TASK_BYTES_MIN, share)));
    }

    /** The files left to Spark, in the order of the scan; known after {@link #tasks}. */
    List<LeftFile> left() {
        return scan.files().stream()
                .filter(left::containsKey)
                .map(left::get)
                .distinct()
                .toList();
    }

    private java.util.Optional<Sized> look(String path) {
        try (OpenFile file = new OpenFile(path, hadoop)) {
            ParquetFileReader reader = file.reader();
            FileLayout layout = FileLayout.of(scan, reader.getFooter());
            return java.util.Optional.of(sized(path, OpenFile.shownPath(path, hadoop), reader.getRowGroups(), layout));
        } catch (Uncovered e) {
            left.put(path, new LeftFile(path, e.getMessage()));
        } catch (IOException | RuntimeException e) {
            left.put(path, new LeftFile(path, "its footer cannot be read: " + e.getMessage()));
        }
        return java.util.Optional.empty();
    }

    private static Sized sized(String path, String shownPath, List<BlockMetaData> rowGroups, FileLayout layout) {
        List<Integer> places = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < rowGroups.size(); i++) {
            if (rowGroups.get(i).getRowCount() > 0) {
                places.add(i);
                sizes.add(bytes(rowGroups.get(i), layout));
            }
        }
        return new Sized(new FilePart(path, shownPath, places), sizes);
    }

    private static long bytes(BlockMetaData rowGroup, FileLayout layout) {
        return rowGroup.getColumns().stream()
                .filter(chunk ->
                        layout.projection().containsPath(chunk.getPath().toArray()))
                .mapToLong(ColumnChunkMetaData::getTotalSize)
                .sum();
    }

    private static List<List<FilePart>> dealt(List<Sized> files, long taskBytes) {
        List<List<FilePart>> tasks = new ArrayList<>();
        List<FilePart> task = new ArrayList<>();
        long bytes = 0;
        for (Sized file : files) {
            List<Integer> rowGroups = new ArrayList<>();
            for (int i = 0; i < file.sizes().size(); i++) {
                long next = file.sizes().get(i);
                if (bytes > 0 && bytes + next / 2 > taskBytes) {
                    addPart(task, file.part(), rowGroups);
                    tasks.add(task);
                    task = new ArrayList<>();
                    rowGroups = new ArrayList<>();
                    bytes = 0;
                }
                rowGroups.add(file.part().rowGroups().get(i));
                bytes += next;
            }
            addPart(task, file.part(), rowGroups);
        }
        if (!task.isEmpty()) {
            tasks.add(task);
        }
        return tasks;
    }

    private static void addPart(List<FilePart> task, FilePart file, List<Integer> rowGroups) {
        if (!rowGroups.isEmpty()) {
            task.add(new FilePart(file.file(), file.shownPath(), rowGroups));
        }
    }
}
