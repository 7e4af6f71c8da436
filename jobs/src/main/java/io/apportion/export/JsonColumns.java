package io.apportion.export;

import io.apportion.model.Contract;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The members of a JSON line that a contract is read from, each as text, so that no number is read as a double. */
final class JsonColumns {
    private final Map<String, Object> members = new LinkedHashMap<>();

    private JsonColumns() {}

    /** A member {@code usage.input} is declared as a member {@code input} of {@code usage}. */
    static StructType of(Contract contract) {
        JsonColumns columns = new JsonColumns();
        for (StructField field : contract.schema().fields()) {
            DataType type = isOfEntries(field) ? RawColumns.TEXTS : DataTypes.StringType;
            ColumnSource.of(field).names().stream()
                    .filter(name -> !name.startsWith("the "))
                    .forEach(name -> columns.add(name, type));
        }
        return type(columns.members);
    }

    private static boolean isOfEntries(StructField field) {
        return field.dataType() instanceof MapType || field.name().equals("kept_tags");
    }

    private void add(String name, DataType type) {
        Map<String, Object> at = members;
        String[] steps = name.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            Object inner = at.computeIfAbsent(steps[i], any -> new TreeMap<String, Object>());
            at = asMembers(inner);
        }
        at.putIfAbsent(steps[steps.length - 1], type);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMembers(Object inner) {
        return (Map<String, Object>) inner;
    }

    private static StructType type(Map<String, Object> members) {
        StructType type = new StructType();
        for (Map.Entry<String, Object> member : members.entrySet()) {
            type = type.add(
                    member.getKey(),
                    member.getValue() instanceof DataType leaf ? leaf : type(asMembers(member.getValue())));
        }
        return type;
    }
}
