package io.apportion.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same tree as JSON. Amounts and weights are text, so that no reader rounds them. */
final class JsonTree {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonTree() {}

    static String of(String question, List<Node> amounts, List<String> remarks) {
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("question", question);
        explanation.put("amounts", amounts.stream().map(JsonTree::object).toList());
        explanation.put("remarks", remarks);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(explanation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> object(Node node) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("relation", node.relation().name());
        new TreeMap<>(node.measure().columns()).forEach(object::put);
        object.put("what", node.what());
        if (!node.facts().isEmpty()) {
            object.put("columns", node.facts());
        }
        if (!node.notes().isEmpty()) {
            object.put("notes", node.notes());
        }
        if (!node.branches().isEmpty()) {
            object.put(
                    "branches", node.branches().stream().map(JsonTree::object).toList());
        }
        return object;
    }
}
