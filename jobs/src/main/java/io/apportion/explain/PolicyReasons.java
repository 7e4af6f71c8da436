package io.apportion.explain;

import static org.apache.spark.sql.functions.col;

import io.apportion.model.Models;
import io.apportion.model.Report;
import io.apportion.model.SeedTables;
import io.apportion.ownership.Choice;
import io.apportion.ownership.Policies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Which groups of charges a policy took out of the ordinary order, by the very model that did, and why. */
final class PolicyReasons {
    /** What the ledger says of money that a policy left to nobody. */
    private static final Set<String> LEFT_TO_NOBODY = Set.of("POLICY", "NOTHING_TO_FOLLOW");

    private final Map<String, Row> policed = new HashMap<>();
    private final Map<String, Row> groups = new HashMap<>();

    /** Of the groups in the view explained_group; the view policy must hold the policies of the rules. */
    PolicyReasons(SparkSession spark, Policies now) {
        if (now.choices().values().stream().allMatch(Choice.OWNER::equals)) {
            return;
        }
        SeedTables.register(spark);
        Report.rows(spark, "explain_owner_subject", Map.of()).createOrReplaceTempView("owner_subject");
        spark.table("explained_group")
                .collectAsList()
                .forEach(group -> groups.put(group.getAs("charge_group_id"), group));
        new Models(spark, Map.of())
                .rows("attribution/policed_charge")
                .where(col("charge_group_id").isin(groups.keySet().toArray()))
                .collectAsList()
                .forEach(charge -> policed.put(charge.getAs("charge_group_id"), charge));
    }

    /** The policy, the class and why the charges are of it; nothing where none decided, or where the rules have changed since. */
    List<String> notes(LedgerLine line) {
        Row charge = policed.get(line.chargeGroup());
        if (charge == null || !decided(line, charge)) {
            return LEFT_TO_NOBODY.contains(line.text("reason"))
                    ? List.of("the rules file has another policy for these charges now")
                    : List.of();
        }
        return List.of("policy " + charge.getAs("charge_policy") + ", " + charge.getAs("choice") + ": "
                + why(charge.getAs("charge_policy"), groups.get(line.chargeGroup())));
    }

    private static boolean decided(LedgerLine line, Row charge) {
        Way way = line.way();
        return switch (charge.<String>getAs("choice")) {
            case "buyer" -> way.method().equals("INHERITED") || way.method().equals("UNATTRIBUTED");
            case "follow_charge" -> line.is("reason", "NOTHING_TO_FOLLOW") || followed(way, charge);
            case "unattributed" -> line.is("reason", "POLICY");
            default -> followed(way, charge) || line.is("reason", "POOL_WITHOUT_WEIGHTS");
        };
    }

    private static boolean followed(Way way, Row charge) {
        return way.policy().filter(charge.getAs("charge_policy")::equals).isPresent();
    }

    private static String why(String policy, Row group) {
        return switch (policy) {
            case "tax", "credit" -> "the charge category is " + group.getAs("charge_category");
            case "unused_commitment" ->
                "the commitment discount status is " + group.getAs("commitment_discount_status");
            case "refund" -> "the cost is negative, and the charge category is " + group.getAs("charge_category");
            case "marketplace" -> "somebody else than the cloud sells it through the cloud";
            default -> "the service is " + group.getAs("service_name");
        };
    }
}
