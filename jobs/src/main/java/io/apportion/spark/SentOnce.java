package io.apportion.spark;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF6;

/**
 * Functions that know much, such as a whole price card. By itself Spark writes a function out with every stage that calls it
 * and reads it back in every task; these go to each machine once, and all tasks of a machine share what they remember.
 * A function given here is safe for threads.
 */
public final class SentOnce {
    private SentOnce() {}

    /** The same function of one argument. */
    public static <A, R> UDF1<A, R> of(SparkSession spark, UDF1<A, R> function) {
        Broadcast<UDF1<A, R>> sent = sent(spark, function);
        return argument -> sent.value().call(argument);
    }

    /** The same function of two arguments. */
    public static <A, B, R> UDF2<A, B, R> of(SparkSession spark, UDF2<A, B, R> function) {
        Broadcast<UDF2<A, B, R>> sent = sent(spark, function);
        return (first, second) -> sent.value().call(first, second);
    }

    /** The same function of six arguments. */
    public static <A, B, C, D, E, F, R> UDF6<A, B, C, D, E, F, R> of(
            SparkSession spark, UDF6<A, B, C, D, E, F, R> function) {
        Broadcast<UDF6<A, B, C, D, E, F, R>> sent = sent(spark, function);
        return (first, second, third, fourth, fifth, sixth) ->
                sent.value().call(first, second, third, fourth, fifth, sixth);
    }

    private static <T> Broadcast<T> sent(SparkSession spark, T function) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(function);
    }
}
