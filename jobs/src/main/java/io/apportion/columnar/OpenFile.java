package io.apportion.columnar;

import io.apportion.delivery.InputFile;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.paths.SparkPath;

/** A Parquet file of any Hadoop file system. */
final class OpenFile implements Closeable {
    private final ParquetFileReader reader;

    OpenFile(String file, Configuration hadoop) throws IOException {
        Path path = path(file);
        ParquetReadOptions options = HadoopReadOptions.builder(hadoop, path).build();
        this.reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop), options);
    }

    /** The file as Hadoop addresses it. */
    static Path path(String file) {
        return new Path(URI.create(file));
    }

    /** The path as Spark's {@code _metadata.file_path} has it, without {@code file:} before a local one. */
    static String shownPath(String file, Configuration hadoop) throws IOException {
        Path qualified = path(file).getFileSystem(hadoop).makeQualified(path(file));
        return InputFile.plainPath(SparkPath.fromPath(qualified).urlEncoded());
    }

    ParquetFileReader reader() {
        return reader;
    }

    PageReadStore rowGroup(FileLayout layout, int rowGroup) throws IOException {
        reader.setRequestedSchema(layout.projection());
        return reader.readRowGroup(rowGroup);
    }

    long rows(int rowGroup) {
        return reader.getRowGroups().get(rowGroup).getRowCount();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
