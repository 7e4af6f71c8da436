package io.apportion.export;

import io.apportion.columnar.GroupedParquet;
import io.apportion.delivery.InputFile;
import io.apportion.model.Contract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads Parquet files of the shapes that allow it as groups: rows that the night does not tell apart are summed while they are
 * read. Everything else, and what the reader of groups does not cover, is read row by row, to the same tables.
 */
public final class GroupReader implements DeliveryReader {
    private static final Logger LOG = LoggerFactory.getLogger(GroupReader.class);

    private final SparkSession spark;
    private final Configuration hadoop;
    private final ToldApart toldApart;
    private final ContractReader rowReader;

    /** A reader that keeps apart what a night tells apart. */
    public GroupReader(SparkSession spark, ToldApart toldApart) {
        this.spark = spark;
        this.hadoop = spark.sparkContext().hadoopConfiguration();
        this.toldApart = toldApart;
        this.rowReader = new ContractReader(spark, toldApart.tagKeys());
    }

    @Override
    public Dataset<Row> read(Contract contract, Origin origin, List<InputFile> files, DamagedFiles damaged) {
        Optional<GroupedShape> shape = GroupedShape.of(contract);
        List<InputFile> parquet = files.stream().filter(InputFile::isParquet).toList();
        if (shape.isEmpty() || parquet.isEmpty()) {
            return rowReader.read(contract, origin, files, damaged);
        }
        List<InputFile> byRow = new ArrayList<>(files);
        List<Dataset<Row>> groups = new ArrayList<>();
        FileGroups alike = new FileGroups(hadoop);
        for (List<InputFile> ofSchema : alike.of(parquet, damaged).values()) {
            StructType schema = schema(ofSchema);
            if (!damaged.passes(() -> ContractReader.requireShape(contract, ofSchema, new RawColumns(schema)))) {
                continue;
            }
            StructType filled = without(schema, alike.emptyIn(ofSchema));
            if (hasAny(contract, shape.get().rowByRow(), filled)) {
                LOG.warn("{} is read row by row, which takes longer: it holds parts of split charges", origin.source());
                return rowReader.read(contract, origin, files, damaged);
            }
            GroupedColumns.of(contract, shape.get(), new RawColumns(filled), toldApart)
                    .ifPresentOrElse(
                            columns -> groups.addAll(read(columns, origin, ofSchema, byRow)),
                            () -> LOG.warn(
                                    "{} is read row by row, which takes longer: of its columns", paths(ofSchema)));
        }
        return Stream.concat(
                        groups.stream(),
                        byRow.isEmpty() ? Stream.empty() : Stream.of(rowReader.read(contract, origin, byRow, damaged)))
                .reduce(Dataset::unionByName)
                .orElseGet(() -> spark.createDataFrame(List.of(), contract.schema()));
    }

    /** The groups of the files that can be read so; those are taken from the ones to read by row. */
    private List<Dataset<Row>> read(
            GroupedColumns columns, Origin origin, List<InputFile> files, List<InputFile> byRow) {
        GroupedParquet plan = GroupedParquet.plan(spark, columns.scan(paths(files)));
        plan.left().forEach((file, reason) -> LOG.warn("{} is read row by row, which takes longer: {}", file, reason));
        files.stream().filter(file -> !plan.left().containsKey(file.path())).forEach(byRow::remove);
        return plan.rows().stream()
                .map(rows -> rows.select(columns.columns(origin)))
                .toList();
    }

    private StructType schema(List<InputFile> files) {
        return spark.read()
                .parquet(FileGroups.hadoopPath(files.get(0)).toString())
                .schema();
    }

    private static StructType without(StructType schema, Set<String> columns) {
        return new StructType(Arrays.stream(schema.fields())
                .filter(field -> !columns.contains(field.name()))
                .toArray(StructField[]::new));
    }

    private static boolean hasAny(Contract contract, Set<String> columns, StructType schema) {
        RawColumns raw = new RawColumns(schema);
        return columns.stream()
                .map(column -> ColumnSource.of(contract.schema().apply(column)).names())
                .anyMatch(names -> !raw.lacks(names));
    }

    private static List<String> paths(List<InputFile> files) {
        return files.stream().map(InputFile::path).toList();
    }
}
