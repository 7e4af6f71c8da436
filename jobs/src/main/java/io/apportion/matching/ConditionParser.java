package io.apportion.matching;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads the conditions of ownership rules: Spark SQL boolean expressions made of columns, literals, comparisons and a few
 * text functions. Anything else, a subquery or a call into Java among them, is refused. The only class that knows how
 * Spark spells parsed expressions; needs no session.
 */
public final class ConditionParser {
    private static final Set<String> OPERATORS = Set.of(
            "And",
            "Or",
            "Not",
            "EqualTo",
            "EqualNullSafe",
            "LessThan",
            "LessThanOrEqual",
            "GreaterThan",
            "GreaterThanOrEqual",
            "In",
            "InSet",
            "Like",
            "ILike",
            "RLike",
            "LikeAll",
            "LikeAny",
            "NotLikeAll",
            "NotLikeAny",
            "IsNull",
            "IsNotNull",
            "Between",
            "UnresolvedAttribute",
            "UnresolvedFunction",
            "Literal",
            "UnaryMinus",
            "Cast");

    private static final Set<String> FUNCTIONS = Set.of(
            "lower",
            "upper",
            "trim",
            "startswith",
            "endswith",
            "contains",
            "coalesce",
            "substring",
            "split_part",
            "length",
            "left",
            "right",
            "concat",
            "ilike",
            "like",
            "rlike",
            "regexp_like",
            "replace",
            "isnull",
            "isnotnull",
            "between");

    private ConditionParser() {}

    /** The columns a condition names, in lower case; refuses what is not allowed, naming the rule. */
    public static Set<String> columns(String ruleId, String condition) {
        Set<String> columns = new TreeSet<>();
        List<String> refused = new ArrayList<>();
        visit(parse(ruleId, condition), columns, refused);
        if (!refused.isEmpty()) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot use rule " + ruleId + ": its condition holds what rules may not " + refused + " ["
                            + condition + "]",
                    "Use columns, literals, comparisons, like, in, and these functions: " + new TreeSet<>(FUNCTIONS));
        }
        return columns;
    }

    private static Expression parse(String ruleId, String condition) {
        try {
            return new CatalystSqlParser().parseExpression(condition);
        } catch (Exception e) { // Scala throws ParseException without declaring it
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot use rule " + ruleId + ": its condition cannot be read [" + condition + ": "
                            + e.getMessage()
                                    .lines()
                                    .filter(line -> !line.isBlank())
                                    .findFirst()
                                    .orElse("") + "]",
                    "Write a Spark SQL condition, such as: service_name = 'AWS Support'",
                    e);
        }
    }

    private static void visit(Expression expression, Set<String> columns, List<String> refused) {
        String kind = expression.getClass().getSimpleName();
        if (expression instanceof UnresolvedAttribute attribute) {
            columns.add(attribute.name().toLowerCase(Locale.ROOT));
        } else if (expression instanceof UnresolvedFunction function) {
            String name = function.nameParts().mkString(".").toLowerCase(Locale.ROOT);
            if (!FUNCTIONS.contains(name)) {
                refused.add(name + "()");
            }
        } else if (!OPERATORS.contains(kind)) {
            refused.add(kind);
        }
        CollectionConverters.asJava(expression.children()).forEach(child -> visit(child, columns, refused));
    }
}
