package io.apportion.explain;

import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * How money came to be where it is.
 *
 * @param method method of the ledger
 * @param ruleId rule, inherited key, pool, policy or entry of the journal; null means none
 * @param ruleVersion version of its text; null means none
 * @param reason why it is on a named member; null means it is on a team
 */
record Way(String method, String ruleId, String ruleVersion, String reason) {
    private static final String POLICY = "policy:";

    static Way of(Row row) {
        return new Way(row.getAs("method"), row.getAs("rule_id"), row.getAs("rule_version"), row.getAs("reason"));
    }

    /** The class of charges that a policy shares; empty when a declared pool or something else does. */
    Optional<String> policy() {
        return Optional.ofNullable(ruleId).filter(id -> id.startsWith(POLICY)).map(id -> id.substring(POLICY.length()));
    }

    /** In words. */
    String title() {
        return switch (method) {
            case "TAG" -> "own tag";
            case "RULE" -> "rule " + ruleId + " version " + ruleVersion;
            case "INHERITED" -> "inherited from " + ruleId;
            case "USAGE_SPLIT" -> "AI bill split by the logs" + (reason == null ? "" : ", " + reason);
            case "SHARED" -> shared();
            case "REALLOCATED" -> "reallocation " + ruleId + " version " + ruleVersion;
            case "REJECTED" -> "rejected: " + reason;
            default -> "nobody: " + reason + (ruleId == null ? "" : ", pool " + ruleId);
        };
    }

    private String shared() {
        String pool = policy().map(policy -> "policy " + policy + ", " + ruleVersion)
                .orElse("pool " + ruleId + " version " + ruleVersion);
        return reason == null ? pool : pool + ", " + reason;
    }
}
