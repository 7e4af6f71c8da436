package io.apportion.explain;

import io.apportion.attribution.Fraction;
import io.apportion.ownership.Succession;
import io.apportion.ownership.Teams;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of teams that the rules found and that have ended since. */
final class FormerTeams {
    private final Teams teams;

    FormerTeams(Teams teams) {
        this.teams = teams;
    }

    /** Which team was found, since when others stand in for it, and with which part each. */
    List<String> notes(LedgerLine line) {
        return line.formerTeam()
                .map(former -> List.of(succession(former, line)
                        .map(FormerTeams::text)
                        .orElse("found for " + former + "; the rules file does not say now what became of it")))
                .orElse(List.of());
    }

    /** Part of the line's team in what was found for the former one; empty when the rules do not say. */
    Optional<Fraction> part(LedgerLine line) {
        return line.formerTeam()
                .flatMap(former -> succession(former, line))
                .filter(succession -> succession.weights().containsKey(line.team()))
                .map(succession -> Fraction.of(succession.weights().get(line.team()), succession.totalWeight()));
    }

    private Optional<Succession> succession(String former, LedgerLine line) {
        return teams.successions().stream()
                .filter(succession -> succession.team().equals(former))
                .filter(succession -> !line.usageDate().isBefore(succession.from()))
                .filter(succession ->
                        succession.to().map(line.usageDate()::isBefore).orElse(true))
                .findFirst();
    }

    private static String text(Succession succession) {
        String found = "found for " + succession.team() + ", since " + succession.from() + " ";
        String parts = succession.weights().entrySet().stream()
                .map(part -> part.getKey() + " " + Digits.plain(part.getValue()))
                .collect(Collectors.joining(", "));
        return succession.weights().size() == 1
                ? found + succession.weights().firstKey()
                : found + parts + " of " + Digits.plain(succession.totalWeight()) + " parts";
    }
}
