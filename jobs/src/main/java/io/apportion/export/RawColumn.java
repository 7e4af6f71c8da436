package io.apportion.export;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A column of a file, or a member of one. */
record RawColumn(Column column, DataType type) {
    /** What fn.exact_amount and fn.exact_sum answer. */
    static final StructType EXACT =
            new StructType().add("ledger", RawColumns.LEDGER).add("residual", RawColumns.RESIDUAL);

    private static final Set<DataType> TIMES =
            Set.of(DataTypes.TimestampType, DataTypes.TimestampNTZType, DataTypes.DateType);

    boolean isText() {
        return type instanceof StringType;
    }

    /** Whether its values can be of a type at all. Text may be anything: its rows are judged one by one. */
    boolean canBe(DataType wanted) {
        if (isText() || wanted instanceof StringType) {
            return true;
        }
        if (wanted instanceof MapType) {
            return type instanceof MapType || type instanceof StructType;
        }
        return type instanceof NumericType
                || type.equals(EXACT)
                || (wanted.equals(DataTypes.TimestampType) && TIMES.contains(type));
    }

    /** The exact sum of a member of every element; a list as text is JSON, or as Python prints it. */
    Optional<RawColumn> sumOf(String name) {
        if (isText()) {
            return Optional.of(new RawColumn(call_function("fn.exact_sum", column, lit(name)), EXACT));
        }
        return type instanceof ArrayType list
                ? new RawColumn(column, list.elementType()).member(name).map(RawColumn::sumOfElements)
                : Optional.empty();
    }

    /** Numbers become text but for doubles, whose shortest decimal Spark does not always write. */
    private RawColumn sumOfElements() {
        DataType element = type.equals(DataTypes.DoubleType) ? type : DataTypes.StringType;
        return new RawColumn(call_function("fn.exact_sum", column.cast(DataTypes.createArrayType(element))), EXACT);
    }

    Optional<RawColumn> member(String name) {
        if (!(type instanceof StructType members)) {
            return Optional.empty();
        }
        int dot = name.indexOf('.');
        String step = dot < 0 ? name : name.substring(0, dot);
        for (StructField field : members.fields()) {
            if (RawColumns.folded(field.name()).equals(RawColumns.folded(step))) {
                RawColumn inner = new RawColumn(column.getField(field.name()), field.dataType());
                return dot < 0 ? Optional.of(inner) : inner.member(name.substring(dot + 1));
            }
        }
        return Optional.empty();
    }
}
