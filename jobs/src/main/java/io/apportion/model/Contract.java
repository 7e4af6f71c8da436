package io.apportion.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * What a table promises, read from its CREATE TABLE file, the only place where it is written.
 *
 * @param name table name, without schema
 * @param layer folder of the file: input, export, work, staging, attribution, marts or audit
 * @param comment what a row is
 * @param schema columns in order, with type, nullability and comment
 * @param partitioned whether rows belong to a billing period
 * @param properties grain, owner, layer, since; {@code columns_of} where the columns are those of another; of an export also the endings of its files and the columns it needs
 */
public record Contract(
        String name,
        String layer,
        String comment,
        StructType schema,
        boolean partitioned,
        Map<String, String> properties) {

    /**
     * The contract that the rows of a model meet: it is named like the model's file, or, where several models make rows of
     * one contract, like the folder the file stands in.
     */
    public static Contract ofModel(String model) {
        String[] steps = model.split("/");
        return Contracts.of(steps.length > 2 ? steps[steps.length - 2] : steps[steps.length - 1]);
    }

    /** Columns that identify a row. */
    public List<String> grain() {
        return Arrays.stream(properties.get("grain").split(","))
                .map(String::trim)
                .toList();
    }

    /** The table whose columns these are, named instead of repeating them; empty when the file declares its own. */
    Optional<String> columnsOf() {
        return Optional.ofNullable(properties.get("columns_of"));
    }

    /** The same with the columns of another. */
    Contract withColumns(Contract other) {
        return new Contract(name, layer, comment, other.schema, partitioned, properties);
    }

    /** Column names in order. */
    public List<String> columns() {
        return List.of(schema.fieldNames());
    }

    /** Whether the warehouse keeps the table; inputs, exports and work tables live for one run only. */
    public boolean stored() {
        return !layer.equals("input")
                && !layer.equals("export")
                && !layer.equals("work")
                && !"no".equals(properties.get("stored"));
    }
}
