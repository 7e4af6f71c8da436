package io.apportion.worlds;

import io.apportion.testing.CsvTable;
import io.apportion.testing.ExactText;
import io.apportion.testing.Resource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A database of another engine, in memory. */
final class Database {
    private final Connection connection;

    Database() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new AssertionError("DuckDB cannot be opened", e);
        }
    }

    /** A new table of texts. */
    void add(String table, CsvTable rows) {
        execute("CREATE TABLE " + table
                + rows.columns().stream().map(name -> name + " VARCHAR").collect(Collectors.joining(", ", " (", ")")));
        append(table, rows.rows());
    }

    private void append(String table, List<List<String>> rows) {
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            for (List<String> row : rows) {
                appender.beginRow();
                for (String cell : row) {
                    append(appender, cell);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new AssertionError("DuckDB cannot take rows of " + table, e);
        }
    }

    private static void append(DuckDBAppender appender, String cell) throws SQLException {
        if (cell == null) {
            appender.appendNull();
        } else {
            appender.append(cell);
        }
    }

    /** Runs the statements of a file beside the tests. */
    void run(String file) {
        execute(Resource.text(Database.class, file + ".sql"));
    }

    void execute(String statements) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new AssertionError("DuckDB cannot run " + statements, e);
        }
    }

    /** The rows of an answer as text. */
    List<List<String>> rows(String query) {
        try (Statement statement = connection.createStatement()) {
            return rows(statement.executeQuery(query));
        } catch (SQLException e) {
            throw new AssertionError("DuckDB cannot answer " + query, e);
        }
    }

    private static List<List<String>> rows(ResultSet answer) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (answer.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                row.add(ExactText.of(answer.getObject(i)));
            }
            rows.add(row);
        }
        return rows;
    }
}
