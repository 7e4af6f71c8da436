package io.apportion.rating;

import io.apportion.attribution.Fraction;
import io.apportion.identity.UserKey;
import io.apportion.matching.RuleColumns;
import io.apportion.money.ConvertedAmount;
import io.apportion.money.Shares;
import io.apportion.ownership.OwnershipRules;
import io.apportion.pricing.MatchedModel;
import io.apportion.pricing.Rater;
import io.apportion.spark.SentOnce;
import io.apportion.tags.Dimension;
import io.apportion.tags.MistypedKeys;
import io.apportion.tags.ResolvedTag;
import io.apportion.tags.TagPair;
import io.apportion.tags.TagResolver;
import io.apportion.tags.TagText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Business definitions of the common module, made callable in SQL under one name each. They run on groups, of which there
 * are thousands, so they may be as rich as they like; what runs on every raw row is in the catalog {@code fn}.
 */
public final class SqlFunctions {
    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType MONEY = DataTypes.createDecimalType(38, 18);

    private static final StructType MODEL_NAME =
            new StructType().add("provider_id", TEXT).add("model_id", TEXT).add("matched_by", TEXT);

    private static final StructType METER = new StructType()
            .add("provider_id", TEXT)
            .add("model_id", TEXT)
            .add("token_class", TEXT)
            .add("tokens_per_unit", DataTypes.LongType);

    private static final DataType TAG_ANSWERS = DataTypes.createArrayType(new StructType()
            .add("dimension", TEXT)
            .add("required", DataTypes.BooleanType)
            .add("value", TEXT)
            .add("outcome", TEXT)
            .add("raw_key", TEXT)
            .add("raw_value", TEXT)
            .add("suggestion", TEXT)
            .add("collisions", DataTypes.IntegerType));

    private SqlFunctions() {}

    /** Registers the functions for these rules, prices and user key. */
    public static void register(SparkSession spark, OwnershipRules rules, Prices prices, Optional<UserKey> userKey) {
        ModelNames names = new ModelNames(prices);
        spark.udf().register("resolve_tags", SentOnce.of(spark, resolveTags(rules)), TAG_ANSWERS);
        spark.udf().register("user_hash", userHash(userKey.orElse(null)), TEXT);
        spark.udf().register("model_name", SentOnce.of(spark, modelName(names)), MODEL_NAME);
        spark.udf().register("ai_meter", SentOnce.of(spark, aiMeter(names, prices)), METER);
        spark.udf()
                .register(
                        "rate", SentOnce.of(spark, new RatedGroup(names, new Rater(prices.card()))), RatedGroup.SCHEMA);
        spark.udf().register("product_fraction", productFraction(), TEXT);
        spark.udf().register("summed_fraction", summedFraction(), TEXT);
        spark.udf().register("solved_pools", new SolvedPools(), SolvedPools.SCHEMA);
        spark.udf().register("shares", shares(), DataTypes.createArrayType(MONEY));
        spark.udf().register("converted_amount", convertedAmount(), MONEY);
    }

    /** What a canonical tag text says of each dimension. */
    private static UDF1<String, List<Row>> resolveTags(OwnershipRules rules) {
        List<Dimension> dimensions = rules.dimensions();
        List<TagResolver> resolvers =
                new ArrayList<>(dimensions.stream().map(TagResolver::new).toList());
        List<Dimension> named = new ArrayList<>(dimensions);
        MistypedKeys mistyped =
                new MistypedKeys(List.of(RuleColumns.keptKeys(rules).split(",")));
        return keptTags -> {
            List<TagPair> tags = TagText.decode(keptTags);
            List<Row> answers = new ArrayList<>();
            for (int i = 0; i < named.size(); i++) {
                ResolvedTag said = resolvers.get(i).resolve(tags);
                answers.add(answer(named.get(i), orMistyped(said, mistyped, named.get(i), tags)));
            }
            return answers;
        };
    }

    private static ResolvedTag orMistyped(
            ResolvedTag said, MistypedKeys mistyped, Dimension dimension, List<TagPair> tags) {
        return said.outcome() == ResolvedTag.Outcome.MISSING
                ? mistyped.instead(dimension, tags).orElse(said)
                : said;
    }

    private static Row answer(Dimension dimension, ResolvedTag tag) {
        return RowFactory.create(
                dimension.name(),
                dimension.required(),
                tag.value(),
                tag.outcome().name(),
                tag.rawKey(),
                tag.rawValue(),
                tag.suggestion(),
                tag.collisions());
    }

    private static UDF1<String, String> userHash(UserKey key) {
        return user -> key == null ? null : key.pseudonym(user);
    }

    private static UDF2<String, String, Row> modelName(ModelNames names) {
        return (provider, model) -> RowFactory.create(
                names.provider(provider),
                names.model(provider, model),
                names.matched(provider, model).map(SqlFunctions::rule).orElse(null));
    }

    private static String rule(MatchedModel matched) {
        return matched.ruleKind().name().toLowerCase(Locale.ROOT) + " " + matched.ruleValue();
    }

    private static UDF6<String, String, String, String, String, String, Row> aiMeter(ModelNames names, Prices prices) {
        return (provider, service, meter, description, skuModel, unit) -> names.meter(
                        provider, service, meter, description, skuModel, unit)
                .map(charge -> RowFactory.create(
                        names.provider(provider),
                        names.model(provider, charge.modelText()),
                        charge.tokenClass().code(),
                        tokensPer(prices, unit)))
                .orElse(null);
    }

    private static Long tokensPer(Prices prices, String unit) {
        var tokens = prices.units().tokensPer(unit);
        return tokens.isPresent() ? tokens.getAsLong() : null;
    }

    /** An amount in parts by weight, exact: they sum to the amount. Weights are digits, of any length. */
    private static UDF2<BigDecimal, scala.collection.Seq<String>, BigDecimal[]> shares() {
        return (amount, weights) -> amount == null || weights == null
                ? null
                : Shares.split(
                        amount,
                        CollectionConverters.asJava(weights).stream()
                                .map(BigDecimal::new)
                                .toArray(BigDecimal[]::new));
    }

    /** A share of a share, as numerator/denominator; the first is given exactly as text, or by its weights. */
    private static UDF5<BigDecimal, BigDecimal, String, BigDecimal, BigDecimal, String> productFraction() {
        return (part, whole, exact, nextPart, nextWhole) -> (exact == null
                        ? Fraction.of(part, whole)
                        : Fraction.parse(exact))
                .times(Fraction.of(nextPart, nextWhole))
                .toString();
    }

    /** The sum of shares that are given exactly; null for none. */
    private static UDF1<scala.collection.Seq<String>, String> summedFraction() {
        return fractions -> CollectionConverters.asJava(fractions).stream()
                .map(Fraction::parse)
                .reduce(Fraction::plus)
                .map(Fraction::toString)
                .orElse(null);
    }

    /** An amount at a rate, exact and rounded once: Spark would cut the product of two DECIMAL(38,18) to 6 decimals. */
    private static UDF2<BigDecimal, BigDecimal, BigDecimal> convertedAmount() {
        return (amount, rate) -> amount == null || rate == null ? null : ConvertedAmount.of(amount, rate);
    }
}
