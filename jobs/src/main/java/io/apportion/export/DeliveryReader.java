package io.apportion.export;

import io.apportion.delivery.InputFile;
import io.apportion.model.Contract;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads what was delivered into the contract of its shape. */
public interface DeliveryReader {
    /**
     * The files of one origin: a row of the contract for each of theirs, or for several that the contract's columns
     * {@code charges} and {@code calls} then count. A file that cannot be read is noted as damaged, and the others are looked
     * at as well; rows may be asked for once nothing was noted.
     */
    Dataset<Row> read(Contract contract, Origin origin, List<InputFile> files, DamagedFiles damaged);
}
