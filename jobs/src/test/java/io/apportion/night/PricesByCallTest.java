package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import io.apportion.testing.SparkExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Prices that depend on the single call reach the tables, although calls are summed before they are rated. The steps are
 * those of all models of a provider, so a call may be on a step that its own model does not price apart.
 */
@ExtendWith(SparkExtension.class)
class PricesByCallTest {
    private static final String BILL = """
            BilledCost,EffectiveCost,ListCost,ContractedCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ProviderName,BillingAccountId,SubAccountId,ServiceName,ServiceCategory,Tags
            10,10,10,10,USD,2026-11-01T00:00:00Z,2026-12-01T00:00:00Z,2026-11-02T00:00:00Z,2026-11-03T00:00:00Z,Usage,AWS,b1,a1,Amazon EC2,Compute,"{""team"":""search""}"
            """;

    @Test
    void bySizeHourPartAndAccount() {
        NightWorld world = NightWorld.named("prices-by-call")
                .bill("cloud", BILL)
                .log("gateway", """
                {"source_row_id":"1","started_at":"2026-11-02T10:00:00Z","provider":"anthropic","response_model":"claude-sonnet-4-5","source_account":"org-1","outcome":"SUCCESS","in_uncached":200000,"out_text":1000,"tags":{"team":"search"}}
                {"source_row_id":"2","started_at":"2026-11-02T10:00:00Z","provider":"anthropic","response_model":"claude-sonnet-4-5","source_account":"org-1","outcome":"SUCCESS","in_uncached":200001,"out_text":1000,"tags":{"team":"search"}}
                {"source_row_id":"3","started_at":"2026-11-02T10:00:00Z","provider":"anthropic","response_model":"claude-sonnet-4-5","source_account":"org-1","outcome":"SUCCESS","in_uncached":1,"in_cache_write_1h":1000,"in_cache_write_5m":1000,"out_text":10,"tags":{"team":"cache"}}
                {"source_row_id":"4","started_at":"2026-11-02T16:29:59Z","provider":"deepseek","response_model":"deepseek-chat","outcome":"SUCCESS","in_uncached":1000000,"out_text":0,"tags":{"team":"search"}}
                {"source_row_id":"5","started_at":"2026-11-02T16:30:00Z","provider":"deepseek","response_model":"deepseek-chat","outcome":"SUCCESS","in_uncached":1000000,"out_text":0,"tags":{"team":"search"}}
                {"source_row_id":"6","started_at":"2026-11-02T16:30:00Z","provider":"openai","response_model":"gpt-4o-mini","source_account":"org-2","outcome":"SUCCESS","in_uncached":1000000,"out_text":0,"tags":{"team":"contract"}}
                {"source_row_id":"7","started_at":"2026-11-02T16:30:00Z","provider":"openai","response_model":"gpt-4o-mini","outcome":"SUCCESS","in_uncached":1000000,"out_text":0,"tags":{"team":"contract"}}
                """)
                .prices("""
                provider,model_id,unit,price,currency,price_kind,account_scope,contract_id,source
                openai,gpt-4o-mini,input,0.07,USD,contract,org-2,A-17,agreement A-17
                """);
        world.run("2026-11-15");

        assertThat(world.csv("""
                        select team, provider, account_id, price_step, calls, rated_cost, price_notes
                        from rated_usage order by provider, team, account_id, price_step
                        """)).isEqualTo("""
                        team,provider,account_id,price_step,calls,rated_cost,price_notes
                        cache,anthropic,org-1,base,1,0.009903,PARENT_PRICE
                        search,anthropic,org-1,base,1,0.615,
                        search,anthropic,org-1,context>=200001,1,1.222506,
                        search,deepseek,(unknown),10:00,1,0.27,
                        search,deepseek,(unknown),16:30,1,0.135,
                        contract,openai,(unknown),context>=272001,1,0.15,ACCOUNT_UNKNOWN
                        contract,openai,org-2,context>=272001,1,0.07,
                        """);
    }
}
