package io.apportion.cli;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.model.Contract;
import io.apportion.model.Contracts;
import io.apportion.spelling.Spelling;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.types.StructField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code apportion schema}: what the tables hold. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Lists the tables, or the columns of one: type, whether it may be null, and what it means.")
final class SchemaCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "TABLE", description = "A table; all of them when left out.")
    private String table;

    private final Terminal terminal;

    SchemaCommand(Clock clock, Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (table == null) {
            printTables();
        } else {
            printColumns(find());
        }
        terminal.out().flush();
        return 0;
    }

    private void printTables() {
        List<List<String>> rows = Contracts.all().stream()
                .filter(contract -> !contract.layer().equals("work"))
                .map(contract -> List.of(
                        contract.layer(), contract.name(), contract.comment(), String.join(", ", contract.grain())))
                .toList();
        new TextGrid(List.of("layer", "table", "what it holds", "one row per"), rows, leftAligned(4))
                .print(terminal.out());
    }

    private void printColumns(Contract contract) {
        terminal.out().println(contract.name() + ": " + contract.comment());
        terminal.out().println("One row per " + String.join(", ", contract.grain()) + ".");
        List<List<String>> rows = Arrays.stream(contract.schema().fields())
                .map(SchemaCommand::column)
                .toList();
        new TextGrid(List.of("column", "type", "null", "meaning"), rows, leftAligned(4)).print(terminal.out());
    }

    private static List<String> column(StructField field) {
        return List.of(
                field.name(),
                field.dataType().sql(),
                field.nullable() ? "yes" : "no",
                field.getComment().getOrElse(() -> ""));
    }

    private Contract find() {
        List<String> names = Contracts.all().stream().map(Contract::name).toList();
        if (!names.contains(table)) {
            throw new ApportionException(
                    Category.USAGE,
                    "Cannot show " + table + ": there is no such table",
                    Spelling.nearest(table, names)
                            .map(name -> "Did you mean " + name + "?")
                            .orElse("`apportion schema` lists them."));
        }
        return Contracts.of(table);
    }

    private static List<Boolean> leftAligned(int columns) {
        return java.util.Collections.nCopies(columns, false);
    }
}
