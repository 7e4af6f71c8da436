package io.apportion.matching;

import static io.apportion.testing.RowAssert.assertThatRows;

import io.apportion.ownership.OwnershipFile;
import io.apportion.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What SQL sees of policies, pools and teams. */
@ExtendWith(SparkExtension.class)
class RuleViewsTest {
    private SparkSession spark;

    @BeforeEach
    void register(SparkSession shared, @TempDir Path folder) throws IOException {
        spark = shared.newSession();
        Path file = Files.writeString(folder.resolve("ownership.yaml"), """
            dimensions:
              team: {tags: [team], allowed: [search, ads, mobile, apps, web, core]}
              feature: {tags: [feature]}
            shared:
              - {id: vector, when: "service_name = 'V'", split: {fixed: {search: 70, "pool:platform": 30}}}
              - {id: platform, when: "service_name = 'P'", split: proportional, to: [ads, "pool:vector"]}
              - {id: office, when: "service_name = 'O'", split: even}
            policy: {tax: proportional, credit: follow_charge, unused_commitment: buyer}
            teams:
              consumer: {}
              handsets: {parent: consumer, from: 2026-01-01}
              mobile: {parent: handsets, until: 2026-10-01, becomes: {apps: 70, web: 30}}
              apps: {until: 2027-01-01, becomes: {core: 2, web: 1}}
            """);
        RuleViews.register(spark, OwnershipFile.load(file));
    }

    @Test
    void everyPolicyHasARow() {
        assertThatRows(spark.table("policy")).areExactly("""
            charge_policy,choice
            tax,proportional
            support,owner
            marketplace,owner
            credit,follow_charge
            refund,owner
            unused_commitment,buyer
            """);
    }

    @Test
    void poolsKeepTheirPlaceAndNamePoolsThatPay() {
        assertThatRows(spark.sql("select * from pool join pool_team using (pool_id)"))
                .areExactly("""
                    pool_id,position,team,weight
                    vector,1,search,70
                    vector,1,pool:platform,30
                    platform,2,ads,1
                    platform,2,pool:vector,1
                    """);
    }

    @Test
    void teamsKnowTheGroupsAboveThem() {
        assertThatRows(spark.table("team")).areExactly("""
            team,parent,root,path,first_day,end_day
            consumer,,consumer,consumer,,
            handsets,consumer,consumer,consumer/handsets,2026-01-01,
            mobile,handsets,consumer,consumer/handsets/mobile,,2026-10-01
            apps,,apps,apps,,2027-01-01
            """);
    }

    @Test
    void successorsAreFollowedToTheEnd() {
        assertThatRows(spark.table("team_successor")).areExactly("""
            team,from_date,to_date,successor,weight,total_weight
            mobile,2026-10-01,2027-01-01,apps,70,100
            mobile,2026-10-01,2027-01-01,web,30,100
            mobile,2027-01-01,,core,140,300
            mobile,2027-01-01,,web,160,300
            apps,2027-01-01,,core,2,3
            apps,2027-01-01,,web,1,3
            """);
    }
}
