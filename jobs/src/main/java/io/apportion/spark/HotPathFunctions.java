package io.apportion.spark;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** Catalog {@code fn}: the functions that run on every raw row, called without converting values to Java objects. */
public final class HotPathFunctions implements FunctionCatalog {
    private static final Map<String, UnboundFunction> FUNCTIONS = Stream.of(
                    KeptTags.FUNCTION,
                    KeptCallTags.FUNCTION,
                    JoinedTags.FUNCTION,
                    ExactAmount.FUNCTION,
                    ExactSum.FUNCTION,
                    MayBeAiCharge.FUNCTION,
                    StepOfCall.FUNCTION,
                    NormalisedTokens.FUNCTION,
                    NormalisedTokens.OF_MIXED)
            .collect(Collectors.toMap(HotPathFunction::name, Function.identity()));

    private String name;

    @Override
    public void initialize(String catalogName, CaseInsensitiveStringMap options) {
        this.name = catalogName;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Identifier[] listFunctions(String[] namespace) {
        return FUNCTIONS.keySet().stream()
                .sorted()
                .map(function -> Identifier.of(namespace, function))
                .toArray(Identifier[]::new);
    }

    @Override
    public UnboundFunction loadFunction(Identifier identifier) throws NoSuchFunctionException {
        UnboundFunction found = FUNCTIONS.get(identifier.name());
        if (found == null) {
            throw new NoSuchFunctionException(identifier);
        }
        return found;
    }
}
