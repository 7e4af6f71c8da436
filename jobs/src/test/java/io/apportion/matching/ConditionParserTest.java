package io.apportion.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service_name = 'AWS Support'                                   | service_name",
                "Service_Name in ('a', 'b') and not region_id = 'eu'            | region_id,service_name",
                "resource_id like '%cluster-a%' or resource_name ilike 'x%'     | resource_id,resource_name",
                "lower(trim(sub_account_id)) = '4711'                           | sub_account_id",
                "usage_date between date'2026-11-01' and date'2026-11-30'       | usage_date",
                "coalesce(sku_id, '') <> '' and charge_description rlike '^A.*' | charge_description,sku_id",
                "commitment_discount_status is null                             | commitment_discount_status",
                "api_key_id <=> 'k-17'                                          | api_key_id",
            })
    void namesTheColumnsOfACondition(String condition, String columns) {
        assertThat(ConditionParser.columns("r", condition)).isEqualTo(Set.of(columns.split(",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sub_account_id in (select sub_account_id from attributed_cost)",
                "exists (select 1)",
                "reflect('java.lang.System', 'exit', '0') is null",
                "java_method('java.lang.System', 'getenv', 'HOME') = 'x'",
                "fn.kept_tags(service_name, 'team') = '[]'",
                "raise_error('x') = 'y'",
                "rand() < 0.5",
                "transform(array(1), x -> x) is null",
                "sum(1) > 0",
            })
    void refusesWhatRulesMayNotDo(String condition) {
        assertThatThrownBy(() -> ConditionParser.columns("greedy", condition))
                .isInstanceOf(ApportionException.class)
                .hasMessageStartingWith("Cannot use rule greedy: its condition holds what rules may not");
    }

    @Test
    void saysWhereAConditionCannotBeRead() {
        assertThatThrownBy(() -> ConditionParser.columns("broken", "service_name = "))
                .isInstanceOf(ApportionException.class)
                .hasMessageStartingWith("Cannot use rule broken: its condition cannot be read [service_name = ");
    }

    @Test
    void listsOnlyColumnsThatTheContractsHave() {
        assertThatCode(RuleColumns::requireContractColumns).doesNotThrowAnyException();
    }
}
