package io.apportion.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.apportion.testing.NightWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Cost reports of model providers beside the logs of the same workspace and project, on one day.
 *
 * <pre>
 * USD                           bill | search    ads
 * -----------------------------------+--------------
 * claude-sonnet-4 input         0.90 |  0.30    0.60   100 and 200 of 300 tokens
 * claude-sonnet-4 output        1.50 |  1.50           one team
 * cache read, default workspace 0.04 |          0.04   one team
 * cache write, for 5 minutes    0.06 |  0.06           one team
 * web search                    0.10 |                 nobody: no tokens, no log
 * gpt-4o input                  0.25 |  0.25
 * gpt-4o output                 1.00 |  0.50    0.50   10 and 10 of 20 tokens
 * </pre>
 */
class ProviderCostReportTest {
    private static final String ANTHROPIC = """
            {"data": [{
              "starting_at": "2026-11-02T00:00:00Z", "ending_at": "2026-11-03T00:00:00Z",
              "results": [
                {"amount": "90", "currency": "USD", "workspace_id": "wrkspc_1", "cost_type": "tokens",
                 "description": "Claude Sonnet 4 Usage - Input Tokens", "model": "claude-sonnet-4-20250514",
                 "token_type": "uncached_input_tokens", "service_tier": "standard", "context_window": "0-200k"},
                {"amount": "150.0", "currency": "USD", "workspace_id": "wrkspc_1", "cost_type": "tokens",
                 "description": "Claude Sonnet 4 Usage - Output Tokens", "model": "claude-sonnet-4-20250514",
                 "token_type": "output_tokens", "service_tier": "standard", "context_window": "0-200k"},
                {"amount": "4", "currency": "USD", "workspace_id": null, "cost_type": "tokens",
                 "description": "Claude Sonnet 4 Usage - Input Tokens, Cache Read", "model": "claude-sonnet-4-20250514",
                 "token_type": "cache_read_input_tokens", "service_tier": "standard", "context_window": "0-200k"},
                {"amount": "6", "currency": "USD", "workspace_id": "wrkspc_1", "cost_type": "tokens",
                 "description": "Claude Sonnet 4 Usage - Input Tokens, Cache Write (5m)", "model": "claude-sonnet-4-20250514",
                 "token_type": "cache_creation.ephemeral_5m_input_tokens", "service_tier": "standard"},
                {"amount": "10", "currency": "USD", "workspace_id": "wrkspc_1", "cost_type": "web_search",
                 "description": "Web Search Usage", "model": null, "token_type": null}
              ]}],
             "has_more": false, "next_page": null}
            """;

    private static final String OPENAI = """
            {"object": "bucket", "start_time": 1793577600, "end_time": 1793664000, "results": [{"amount": {"value": 0.25, "currency": "usd"}, "line_item": "gpt-4o-2024-08-06, input", "project_id": "proj_a"}, {"amount": {"value": 1.0, "currency": "usd"}, "line_item": "gpt-4o-2024-08-06, output", "project_id": "proj_a"}]}
            """;

    private static final String CALLS = """
            {"started_at":"2026-11-02T09:00:00Z","provider":"anthropic","source_account":"wrkspc_1","response_model":"claude-sonnet-4-20250514","in_uncached":100,"in_cache_write_5m":40,"out_text":50,"team_id":"search"}
            {"started_at":"2026-11-02T10:00:00Z","provider":"anthropic","source_account":"wrkspc_1","response_model":"claude-sonnet-4-20250514","in_uncached":200,"team_id":"ads"}
            {"started_at":"2026-11-02T10:00:00Z","provider":"anthropic","response_model":"claude-sonnet-4-20250514","in_uncached":0,"in_cache_read":70,"team_id":"ads"}
            {"started_at":"2026-11-02T10:00:00Z","provider":"openai","source_account":"proj_a","response_model":"gpt-4o","in_uncached":30,"out_text":10,"team_id":"search"}
            {"started_at":"2026-11-02T11:00:00Z","provider":"openai","source_account":"proj_a","response_model":"gpt-4o-2024-08-06","in_uncached":0,"out_text":10,"team_id":"ads"}
            """;

    private static NightWorld world;

    @BeforeAll
    static void runTheNight() {
        world = NightWorld.named("provider-cost-reports")
                .log("gateway", CALLS)
                .file("bills/anthropic/2026-11.json", ANTHROPIC)
                .file("bills/openai/2026-11.jsonl", OPENAI)
                .file("apportion.yaml", """
                        warehouse: warehouse
                        ownership: ownership.yaml
                        inference: [{name: gateway, format: canonical, path: logs/gateway}]
                        billing:
                          - {name: anthropic, format: anthropic-cost-report, path: bills/anthropic}
                          - {name: openai, format: openai-costs, path: bills/openai}
                        """);
        assertThat(world.run("2026-11-02").months()).containsExactly("2026-11");
    }

    @Test
    void everyLineForTokensMeetsItsLog() {
        assertThat(world.csv("""
                        select provider, account_id, model_id, token_class, billed_cost, logged_tokens, status
                        from bill_reconciliation order by all
                        """)).isEqualTo("""
                        provider,account_id,model_id,token_class,billed_cost,logged_tokens,status
                        anthropic,(unknown),claude-sonnet-4-0,cache_read,0.04,70,MATCHED
                        anthropic,wrkspc_1,claude-sonnet-4-0,cache_write,0.06,40,MATCHED
                        anthropic,wrkspc_1,claude-sonnet-4-0,input,0.9,300,MATCHED
                        anthropic,wrkspc_1,claude-sonnet-4-0,output,1.5,50,MATCHED
                        openai,proj_a,gpt-4o,input,0.25,30,MATCHED
                        openai,proj_a,gpt-4o,output,1,20,MATCHED
                        """);
    }

    @Test
    void theBillIsSplitByTokensOfItsClass() {
        assertThat(world.csv("""
                        select source, team, sum(billed_cost) as billed_cost, sum(effective_cost) as effective_cost
                        from attributed_cost group by all order by all
                        """)).isEqualTo("""
                        source,team,billed_cost,effective_cost
                        anthropic,(unattributed),0.1,0.1
                        anthropic,ads,0.64,0.64
                        anthropic,search,1.86,1.86
                        openai,ads,0.5,0.5
                        openai,search,0.75,0.75
                        """);
        assertThat(
                        world.csv(
                                "select source, sum_in, difference from certificate where cost_metric = 'BilledCost' order by 1"))
                .isEqualTo("""
                        source,sum_in,difference
                        anthropic,2.6,0
                        openai,1.25,0
                        """);
    }
}
