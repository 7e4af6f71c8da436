package io.apportion.spark;

import java.util.Map;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** Catalog {@code fn}: the functions that run on every raw row, called without converting values to Java objects. */
public final class HotPathFunctions implements FunctionCatalog {
    private static final Map<String, UnboundFunction> FUNCTIONS = Map.of(
            "kept_tags", new KeptTags.Unbound(),
            "kept_call_tags", new KeptCallTags.Unbound(),
            "joined_tags", new JoinedTags.Unbound(),
            "exact_amount", new ExactAmount.Unbound(),
            "exact_sum", new ExactSum.Unbound(),
            "may_be_ai_charge", new MayBeAiCharge.Unbound(),
            "price_step", new StepOfCall.Unbound(),
            "token_buckets", new NormalisedTokens.Unbound(false),
            "mixed_token_buckets", new NormalisedTokens.Unbound(true));

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
