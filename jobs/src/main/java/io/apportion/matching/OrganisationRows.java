package io.apportion.matching;

import io.apportion.ownership.Succession;
import io.apportion.ownership.Team;
import io.apportion.ownership.Teams;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The organisation as rows of team and team_successor. */
final class OrganisationRows {
    private static final int WEIGHT_SCALE = 18;

    private OrganisationRows() {}

    static List<Row> teams(Teams teams) {
        return teams.byName().values().stream()
                .map(team -> teamRow(team, teams.path(team.name())))
                .toList();
    }

    static List<Row> successors(Teams teams) {
        return teams.successions().stream()
                .flatMap(succession ->
                        succession.weights().keySet().stream().map(successor -> successorRow(succession, successor)))
                .toList();
    }

    private static Row teamRow(Team team, List<String> path) {
        return RowFactory.create(
                team.name(),
                team.parent().orElse(null),
                path.get(0),
                String.join("/", path),
                team.period().from().orElse(null),
                team.period().to().orElse(null));
    }

    private static Row successorRow(Succession succession, String successor) {
        return RowFactory.create(
                succession.team(),
                succession.from(),
                succession.to().orElse(null),
                successor,
                amount(succession.weights().get(successor)),
                amount(succession.totalWeight()));
    }

    private static BigDecimal amount(BigDecimal weight) {
        return weight.setScale(WEIGHT_SCALE);
    }
}
