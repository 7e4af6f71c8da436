package io.apportion.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A bill as Parquet, a file a billing period. */
final class ParquetBill {
    private ParquetBill() {}

    static void write(SparkSession spark, Path folder, Bill bill, List<FocusColumn> columns) throws IOException {
        List<Row> rows =
                bill.charges().stream().map(charge -> row(charge, columns)).toList();
        new ParquetFolder(folder)
                .write(spark.createDataFrame(rows, schema(columns)).coalesce(1));
    }

    private static Row row(Charge charge, List<FocusColumn> columns) {
        List<Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(ParquetFolder.cell(column.value().apply(charge))));
        cells.add(charge.booked().toString());
        return RowFactory.create(cells.toArray());
    }

    private static StructType schema(List<FocusColumn> columns) {
        StructType schema = new StructType();
        for (FocusColumn column : columns) {
            schema = schema.add(column.name(), column.type());
        }
        return schema.add(ParquetFolder.FILE, DataTypes.StringType);
    }
}
