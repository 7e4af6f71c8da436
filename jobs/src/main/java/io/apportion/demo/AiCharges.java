package io.apportion.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The AI lines of the bills: one a day, account, model and token class, over all callers and without a tag. */
final class AiCharges {
    private static final int NANO_DIGITS = 9;

    private AiCharges() {}

    static List<Charge> of(TokenLedger ledger, Cloud cloud) {
        return ledger.billed().entrySet().stream()
                .flatMap(AiCharges::charges)
                .filter(charge -> charge.resource().account().cloud() == cloud)
                .toList();
    }

    private static Stream<Charge> charges(Map.Entry<TokenLedger.Key, Tokens> line) {
        TokenLedger.Key key = line.getKey();
        return TokenMeter.of(key.endpoint().model()).stream()
                .map(meter -> charge(key, meter, line.getValue().of(meter.tokenClass())));
    }

    private static Charge charge(TokenLedger.Key key, TokenMeter meter, long tokens) {
        Endpoint endpoint = key.endpoint();
        Account account = Account.withId(endpoint.account());
        long nanos = Math.multiplyExact(tokens, endpoint.model().priceNanos(meter.tokenClass()));
        BigDecimal list = BigDecimal.valueOf(nanos, NANO_DIGITS);
        return Charge.daily(
                key.day(),
                resource(account),
                meter.sku(),
                meter.quantity(tokens),
                account.cloud() == Cloud.AZURE ? Cost.contracted(list, Fleet.azurePrice(list)) : Cost.plain(list),
                Terms.USAGE);
    }

    private static Resource resource(Account account) {
        return account == Account.AZURE_AI
                ? Resource.untagged(
                        account,
                        "/subscriptions/" + account.id()
                                + "/resourceGroups/ai/providers/Microsoft.CognitiveServices/accounts/lf-openai",
                        "lf-openai")
                : Resource.whole(account);
    }
}
