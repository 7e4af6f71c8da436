package io.apportion.matching;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.tags.TagKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.EqualNullSafe;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.classic.ExpressionUtils;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * Reads the conditions of ownership rules: Spark SQL boolean expressions made of columns, tags, literals, comparisons and a
 * few text functions. Anything else, a subquery or a call into Java among them, is refused. The only class that knows how
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

    private final String id;
    private final String text;
    private final SortedSet<String> names = new TreeSet<>();
    private final SortedSet<String> tags = new TreeSet<>();
    private final List<String> refused = new ArrayList<>();

    private ConditionParser(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** The condition of a rule or pool; refuses what is not allowed, naming the rule. */
    static Condition read(String id, String text) {
        return new ConditionParser(id, text).read();
    }

    /** The columns and dimensions a condition names, in lower case; refuses what is not allowed, naming the rule. */
    public static Set<String> columns(String ruleId, String condition) {
        return read(ruleId, condition).names();
    }

    private Condition read() {
        Expression expression = parse().transformDown(new TagColumns());
        visit(expression);
        if (!refused.isEmpty()) {
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot use rule " + id + ": its condition holds what rules may not " + refused + " [" + text + "]",
                    "Use columns, literals, comparisons, like, in, tag('key'), and these functions: "
                            + new TreeSet<>(FUNCTIONS));
        }
        List<Claim> claims = new ArrayList<>();
        collectClaims(expression, claims);
        return new Condition(id, names, tags, ExpressionUtils.column(expression), claims);
    }

    private Expression parse() {
        try {
            return new CatalystSqlParser().parseExpression(text);
        } catch (Exception e) { // Scala throws ParseException without declaring it
            throw new ApportionException(
                    Category.CONFIGURATION,
                    "Cannot use rule " + id + ": its condition cannot be read [" + text + ": "
                            + e.getMessage()
                                    .lines()
                                    .filter(line -> !line.isBlank())
                                    .findFirst()
                                    .orElse("") + "]",
                    "Write a Spark SQL condition, such as: service_name = 'AWS Support'",
                    e);
        }
    }

    private void visit(Expression expression) {
        String kind = expression.getClass().getSimpleName();
        if (expression instanceof UnresolvedAttribute attribute) {
            if (!isTag(attribute)) {
                names.add(attribute.name().toLowerCase(Locale.ROOT));
            }
        } else if (expression instanceof UnresolvedFunction function) {
            String name = name(function);
            if (!FUNCTIONS.contains(name)) {
                refused.add(name.equals("tag") ? "tag() without one key in quotes" : name + "()");
            }
        } else if (!OPERATORS.contains(kind)) {
            refused.add(kind);
        }
        CollectionConverters.asJava(expression.children()).forEach(this::visit);
    }

    private static boolean isTag(UnresolvedAttribute attribute) {
        return attribute.nameParts().size() == 1 && attribute.nameParts().head().startsWith(Condition.tagColumn(""));
    }

    private static String name(UnresolvedFunction function) {
        return function.nameParts().mkString(".").toLowerCase(Locale.ROOT);
    }

    private static void collectClaims(Expression expression, List<Claim> claims) {
        if (expression instanceof And and) {
            collectClaims(and.left(), claims);
            collectClaims(and.right(), claims);
        } else {
            claims.add(oneOf(expression).orElseGet(() -> new Claim(text(expression), new TreeSet<>())));
        }
    }

    /** Equality, a list of values, or either of these joined by {@code or} about the same subject. */
    private static Optional<Claim> oneOf(Expression expression) {
        if (expression instanceof EqualTo equal) {
            return equal(equal.left(), equal.right());
        }
        if (expression instanceof EqualNullSafe equal) {
            return equal(equal.left(), equal.right());
        }
        if (expression instanceof In in) {
            return listed(in.value(), CollectionConverters.asJava(in.list()));
        }
        if (expression instanceof Or or) {
            return oneOf(or.left()).flatMap(left -> oneOf(or.right()).flatMap(right -> either(left, right)));
        }
        return Optional.empty();
    }

    private static Optional<Claim> equal(Expression left, Expression right) {
        return left instanceof Literal ? listed(right, List.of(left)) : listed(left, List.of(right));
    }

    private static Optional<Claim> listed(Expression subject, List<Expression> values) {
        boolean literals =
                values.stream().allMatch(value -> value instanceof Literal literal && literal.value() != null);
        TreeSet<String> texts = new TreeSet<>();
        values.forEach(value -> texts.add(value.sql()));
        return literals && !(subject instanceof Literal)
                ? Optional.of(new Claim(text(subject), texts))
                : Optional.empty();
    }

    private static Optional<Claim> either(Claim left, Claim right) {
        TreeSet<String> values = new TreeSet<>(left.values());
        values.addAll(right.values());
        return left.subject().equals(right.subject())
                ? Optional.of(new Claim(left.subject(), values))
                : Optional.empty();
    }

    /** Names of columns without their case; what is in quotes keeps it. */
    private static String text(Expression expression) {
        return expression
                .transformDown(new AbstractPartialFunction<Expression, Expression>() {
                    @Override
                    public boolean isDefinedAt(Expression found) {
                        return found instanceof UnresolvedAttribute;
                    }

                    @Override
                    public Expression apply(Expression found) {
                        return UnresolvedAttribute.quoted(
                                ((UnresolvedAttribute) found).name().toLowerCase(Locale.ROOT));
                    }
                })
                .sql();
    }

    /** Puts a column in the place of each {@code tag('key')}. */
    private final class TagColumns extends AbstractPartialFunction<Expression, Expression> {
        @Override
        public boolean isDefinedAt(Expression found) {
            return found instanceof UnresolvedFunction function
                    && name(function).equals("tag")
                    && function.arguments().size() == 1
                    && function.arguments().head() instanceof Literal key
                    && !String.valueOf(key.value()).isBlank();
        }

        @Override
        public Expression apply(Expression found) {
            Literal key = (Literal) ((UnresolvedFunction) found).arguments().head();
            String folded = TagKey.fold(key.value().toString());
            tags.add(folded);
            return UnresolvedAttribute.quoted(Condition.tagColumn(folded));
        }
    }
}
