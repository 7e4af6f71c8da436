package io.apportion.spark;

import java.util.function.Function;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.StructType;

/**
 * A function of catalog {@code fn} before the types of its arguments are known.
 *
 * @param name what queries call it
 * @param description arguments and answer, as a query that calls it wrongly is told
 * @param forms the form for arguments of given types; it throws UnsupportedOperationException where there is none
 */
record HotPathFunction(String name, String description, Function<StructType, BoundFunction> forms)
        implements UnboundFunction {

    @Override
    public BoundFunction bind(StructType input) {
        return forms.apply(input);
    }
}
