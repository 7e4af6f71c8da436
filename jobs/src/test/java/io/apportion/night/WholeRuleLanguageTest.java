package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.testing.NightWorld;
import io.apportion.testing.SparkExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Policies, pools that pay pools, teams that end and reallocations, in one month that can be added up by hand. */
@ExtendWith(SparkExtension.class)
class WholeRuleLanguageTest {
    private static final String RULES = """
            dimensions: {team: {tags: [team]}, feature: {tags: [feature]}}
            inherit: {sub_account: {"4712": {team: core}}}
            policy: {tax: proportional, credit: follow_charge, unused_commitment: buyer, support: unattributed}
            shared:
              - {id: platform, when: "service_name = 'EKS'", split: {fixed: {"pool:security": 20, search: 50, ads: 30}}}
              - {id: security, when: "service_name = 'GuardDuty'", split: {fixed: {"pool:platform": 10, search: 30, ads: 60}}}
            teams:
              consumer: {}
              search:   {parent: consumer}
              ads:      {parent: consumer}
              apps:     {parent: consumer}
              web:      {}
              mobile:   {until: 2026-11-03, becomes: {apps: 2, web: 1}}
            """;

    /** Category, service, account, commitment, day, cost, team. */
    private static final String BILL = header()
            + charge("Usage,EC2,4711,,02", "60", "search")
            + charge("Usage,EC2,4711,,02", "20", "ads")
            + charge("Usage,S3,4711,,02", "20", "ads")
            + charge("Usage,EC2,4711,,03", "9", "mobile")
            + charge("Usage,EC2,4712,Unused,02", "3", "ads")
            + charge("Tax,EC2,4711,,02", "11.2", "ads")
            + charge("Credit,EC2,4711,,02", "-8.9", "search")
            + charge("Purchase,AWS Support,4711,,02", "5", "search")
            + charge("Usage,EKS,4711,,02", "98", null)
            + charge("Usage,GuardDuty,4711,,02", "49", null);

    private static final String JOURNAL = """
            reallocation_id,billing_period,usage_date,currency,from_team,from_feature,to_team,to_feature,billed_cost,effective_cost,reason,evidence,requested_by,approved_by,approved_on
            R-1,2026-11,2026-11-02,USD,search,(unattributed),ads,(unattributed),2.5,2.5,index rebuilt for ads,FIN-12,lead of search,controller,2026-11-10
            """;

    private static NightWorld world;

    @BeforeAll
    static void run() {
        world = NightWorld.named("whole-rule-language")
                .ownership(RULES)
                .bill("cloud", BILL)
                .input("reallocations", JOURNAL);
        world.run("2026-11-15");
    }

    /**
     * Teams carry 60 + 40 + 9 + 3 = 112 by themselves, so each dollar is taxed with ten cents; mobile's part goes on to apps
     * and web. The credit follows EC2 of account 4711: 60, 20 and 9 of 89.
     */
    @Test
    void everyDollarGoesWhereTheRulesSay() {
        assertThat(world.csv("""
                        select team, former_team, method, rule_id, reason, sum(effective_cost) as effective_cost
                        from attributed_cost
                        group by all
                        order by method, rule_id nulls first, team, former_team
                        """)).isEqualTo("""
                        team,former_team,method,rule_id,reason,effective_cost
                        core,,INHERITED,sub_account:4712,,3
                        ads,,REALLOCATED,R-1,,2.5
                        search,,REALLOCATED,R-1,,-2.5
                        ads,,SHARED,platform,,42
                        search,,SHARED,platform,,56
                        ads,,SHARED,policy:credit,,-2
                        mobile,,SHARED,policy:credit,,-0.9
                        search,,SHARED,policy:credit,,-6
                        ads,,SHARED,policy:tax,,4
                        core,,SHARED,policy:tax,,0.3
                        mobile,,SHARED,policy:tax,,0.9
                        search,,SHARED,policy:tax,,6
                        ads,,SHARED,security,,31.5
                        search,,SHARED,security,,17.5
                        ads,,TAG,,,40
                        apps,mobile,TAG,,,6
                        search,,TAG,,,60
                        web,mobile,TAG,,,3
                        (unattributed),,UNATTRIBUTED,,POLICY,5
                        """);
    }

    @Test
    void theSumsTieAndTheJournalAddsUpToNothing() {
        assertThat(world.csv("""
                        select source, cost_metric, sum_in, sum_out, difference from certificate order by source, cost_metric
                        """)).isEqualTo("""
                        source,cost_metric,sum_in,sum_out,difference
                        (journal),BilledCost,0,0,0
                        (journal),EffectiveCost,0,0,0
                        cloud,BilledCost,266.3,266.3,0
                        cloud,EffectiveCost,266.3,266.3,0
                        """);
    }

    @Test
    void sharesThroughPoolsAreExactFractions() {
        assertThat(world.csv("""
                        select distinct rule_id, team, weight_fraction, evidence_grade from attributed_cost
                        where rule_id in ('platform', 'security') order by rule_id, team
                        """)).isEqualTo("""
                        rule_id,team,weight_fraction,evidence_grade
                        platform,ads,3/7,E
                        platform,search,4/7,E
                        security,ads,9/14,E
                        security,search,5/14,E
                        """);
    }

    @Test
    void groupsHoldTheirTeams() {
        assertThat(world.csv("""
                        select team_group, parent, teams, effective_cost, own_effective_cost from group_cost_monthly
                        where team_group in ('consumer', 'apps', 'web') order by team_group
                        """)).isEqualTo("""
                        team_group,parent,teams,effective_cost,own_effective_cost
                        apps,consumer,1,6,6
                        consumer,,3,255,0
                        web,,1,3,3
                        """);
    }

    @Test
    void aJournalThatNobodyElseApprovedIsRefused() {
        NightWorld other = NightWorld.named("journal-refused")
                .bill("cloud", BILL)
                .input("reallocations", JOURNAL.replace("controller", "Lead of search"));
        assertThatThrownBy(() -> other.run("2026-11-15")).isInstanceOfSatisfying(ApportionException.class, refused -> {
            assertThat(refused.category()).isEqualTo(Category.BAD_DATA);
            assertThat(refused)
                    .hasMessageContaining(
                            "Cannot use the input reallocation: [R-1 it is approved by who asked for it: Lead of search]");
        });
    }

    private static String header() {
        return "BilledCost,EffectiveCost,ListCost,ContractedCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,"
                + "ChargePeriodStart,ChargePeriodEnd,ProviderName,BillingAccountId,ServiceCategory,ChargeCategory,ServiceName,"
                + "SubAccountId,CommitmentDiscountStatus,Tags\n";
    }

    private static String charge(String what, String cost, String team) {
        String[] parts = what.split(",", -1);
        String day = "2026-11-" + parts[4];
        return String.join(
                        ",",
                        cost,
                        cost,
                        cost,
                        cost,
                        "USD",
                        "2026-11-01T00:00:00Z",
                        "2026-12-01T00:00:00Z",
                        day + "T00:00:00Z",
                        day + "T23:00:00Z",
                        "AWS",
                        "b1",
                        "Compute",
                        parts[0],
                        parts[1],
                        parts[2],
                        parts[3],
                        team == null ? "" : "\"{\"\"team\"\":\"\"" + team + "\"\"}\"")
                + "\n";
    }
}
