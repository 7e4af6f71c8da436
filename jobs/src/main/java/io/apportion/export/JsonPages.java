package io.apportion.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.model.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Takes answers of a paged endpoint apart: a row is an item of the innermost array, with the members of all that it
 * stands in. A file may hold a page, several one after the other, or one bucket or one row a line; line breaks do not
 * matter. The property {@code rows} of a contract names the arrays. Values are text; no number is read as a double.
 *
 * @param columns members that are read, such as {@code amount.value}
 * @param arrays names of arrays whose items are rows or hold rows
 */
record JsonPages(List<String> columns, List<String> arrays) implements FlatMapFunction<Row, Row> {
    private static final String ROWS = "rows";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** How files of a contract are taken apart; empty when their rows are not items of arrays. */
    static Optional<JsonPages> of(Contract contract) {
        return Optional.ofNullable(contract.properties().get(ROWS))
                .map(arrays -> new JsonPages(members(contract), words(arrays)));
    }

    /** The columns of a row, all text, then its path and its problem. */
    StructType schema() {
        StructType schema = new StructType();
        for (String column : columns) {
            schema = schema.add(column, DataTypes.StringType);
        }
        return schema.add(FileReader.PATH, DataTypes.StringType).add(FileReader.PROBLEM, DataTypes.StringType);
    }

    @Override
    public Iterator<Row> call(Row file) {
        String text = file.getString(0);
        String path = file.getString(1);
        List<Row> rows = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            while (parser.nextToken() != null) {
                unfold(JSON.readTree(parser), Map.of(), path, rows);
            }
        } catch (JsonProcessingException broken) {
            throw damaged(path, broken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.iterator();
    }

    private void unfold(JsonNode node, Map<String, String> around, String path, List<Row> rows) {
        if (node.isArray()) {
            node.forEach(item -> unfold(item, around, path, rows));
            return;
        }
        Map<String, String> own = new LinkedHashMap<>(around);
        columns.forEach(column -> find(node, column).ifPresent(value -> own.put(column, text(value))));
        List<JsonNode> inner =
                arrays.stream().map(node::path).filter(JsonNode::isArray).toList();
        inner.forEach(items -> unfold(items, own, path, rows));
        if (inner.isEmpty()) {
            rows.add(row(own, path, node.isObject() ? null : "The value is not a JSON object"));
        }
    }

    private Row row(Map<String, String> values, String path, String problem) {
        Object[] cells = new Object[columns.size() + 2];
        for (int i = 0; i < columns.size(); i++) {
            cells[i] = values.get(columns.get(i));
        }
        cells[columns.size()] = path;
        cells[columns.size() + 1] = problem;
        return RowFactory.create(cells);
    }

    /** A member of that name, or a member of a member. */
    private static Optional<JsonNode> find(JsonNode node, String name) {
        JsonNode whole = node.path(name);
        int dot = name.indexOf('.');
        JsonNode found = whole.isMissingNode() && dot > 0
                ? node.path(name.substring(0, dot)).path(name.substring(dot + 1))
                : whole;
        return Optional.of(found).filter(value -> !value.isMissingNode());
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static List<String> members(Contract contract) {
        return Arrays.stream(contract.schema().fields())
                .flatMap(field -> ColumnSource.of(field).names().stream())
                .filter(name -> !name.startsWith("the "))
                .distinct()
                .toList();
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).toList();
    }

    private static ApportionException damaged(String path, JsonProcessingException broken) {
        return new ApportionException(
                Category.BAD_DATA,
                "Cannot read " + path + ": it is not JSON [line "
                        + broken.getLocation().getLineNr() + "]",
                "Part of a bill is no bill: deliver the file again, whole. Nothing was published.",
                broken);
    }
}
