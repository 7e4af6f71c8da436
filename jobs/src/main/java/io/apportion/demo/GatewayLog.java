package io.apportion.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The log of the AI gateway: Parquet, a file a day. It holds prompts and completions too, made-up ones, because real
 * gateways log them and Apportion must leave them alone.
 */
final class GatewayLog {
    private GatewayLog() {}

    static void write(SparkSession spark, Path folder, long seed) throws IOException {
        List<String> days = DemoDays.all().stream().map(LocalDate::toString).toList();
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(days)
                .flatMap(day -> rows(seed, day));
        new ParquetFolder(folder).write(spark.createDataFrame(rows, schema()));
    }

    private static Iterator<Row> rows(long seed, String day) {
        return new CallDay(seed, LocalDate.parse(day))
                .calls("gateway")
                .map(call -> row(day, call))
                .iterator();
    }

    private static Row row(String day, Call call) {
        List<Object> cells = new ArrayList<>();
        LogColumn.all()
                .forEach(column -> cells.add(ParquetFolder.cell(column.value().apply(call))));
        cells.add("FAKE PROMPT: nobody may read this");
        cells.add("FAKE COMPLETION: nobody may read this");
        cells.add(day);
        return RowFactory.create(cells.toArray());
    }

    private static StructType schema() {
        StructType schema = new StructType();
        for (LogColumn column : LogColumn.all()) {
            schema = schema.add(column.name(), column.type());
        }
        return schema.add("prompt", DataTypes.StringType)
                .add("completion", DataTypes.StringType)
                .add(ParquetFolder.FILE, DataTypes.StringType);
    }
}
