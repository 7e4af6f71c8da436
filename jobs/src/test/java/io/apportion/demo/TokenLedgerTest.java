package io.apportion.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TokenLedgerTest {
    private static final TokenLedger LEDGER = TokenLedger.of(7);

    @Test
    void everyLoggedTokenOfABilledModelIsBilled() {
        LEDGER.logged().forEach((key, logged) -> {
            if (key.endpoint().model().isBilled()) {
                Tokens billed = LEDGER.billed().get(key);
                assertThat(Arrays.stream(TokenClass.values()).allMatch(kind -> billed.of(kind) >= logged.of(kind)))
                        .as("%s billed %s logged %s", key, billed, logged)
                        .isTrue();
            }
        });
    }

    @Test
    void someDaysBillMoreThanWasLoggedAndMostDoNot() {
        long exact = LEDGER.logged().entrySet().stream()
                .filter(line -> line.getValue().equals(LEDGER.billed().get(line.getKey())))
                .count();
        long more = LEDGER.logged().entrySet().stream()
                .filter(line -> line.getKey().endpoint().model().isBilled())
                .filter(line -> LEDGER.billed().get(line.getKey()).input() * 1000
                        >= line.getValue().input() * 1029)
                .count();

        assertThat(more).isPositive();
        assertThat(exact).isGreaterThan(more);
    }

    @Test
    void twoModelsAreLoggedButNeverBilledAndOneIsBilledButNeverLogged() {
        Set<Model> logged = models(LEDGER.logged().keySet());
        Set<Model> billed = models(LEDGER.billed().keySet());

        assertThat(logged).isEqualTo(EnumSet.complementOf(EnumSet.of(Model.HAIKU)));
        assertThat(billed).isEqualTo(EnumSet.complementOf(EnumSet.of(Model.GPT_4O_MINI, Model.INTERNAL_7B)));
    }

    private static Set<Model> models(Set<TokenLedger.Key> keys) {
        return keys.stream().map(key -> key.endpoint().model()).collect(Collectors.toSet());
    }
}
