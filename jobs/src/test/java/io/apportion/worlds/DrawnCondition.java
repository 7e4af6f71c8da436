package io.apportion.worlds;

/**
 * What a rule or pool asks, in the words of the rules and in those of the oracle.
 *
 * @param rules Spark SQL
 * @param oracle DuckDB SQL, where a tag and a dimension are columns
 * @param ofCharges whether charges have all columns it names
 * @param ofCalls whether calls have
 */
record DrawnCondition(String rules, String oracle, boolean ofCharges, boolean ofCalls) {
    static DrawnCondition ofCharges(String both) {
        return new DrawnCondition(both, asked(both), true, false);
    }

    static DrawnCondition ofCalls(String both) {
        return new DrawnCondition(both, asked(both), false, true);
    }

    static DrawnCondition ofAll(String both) {
        return new DrawnCondition(both, asked(both), true, true);
    }

    private static String asked(String condition) {
        return condition.replaceAll("tag\\('[^']*'\\)", "cost_center");
    }
}
