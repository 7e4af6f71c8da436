package io.apportion.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A DuckDB of its own, in memory, with two threads; its texts are resources and take values as DuckDB variables. */
final class DuckDb implements AutoCloseable {
    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    /** Opens one. Spills into the folder when memory does not suffice. */
    static DuckDb open(Path spill) throws SQLException {
        DuckDb opened = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
        opened.execute("SET threads = 2");
        opened.execute("SET temp_directory = '" + quoted(spill.toString()) + "'");
        return opened;
    }

    /** Sets a variable to text or a whole number. */
    void variable(String name, Object value) throws SQLException {
        execute("SET VARIABLE " + name + " = "
                + (value instanceof Number ? value.toString() : "'" + quoted(value.toString()) + "'"));
    }

    /** Sets variables. */
    void variables(Map<String, ?> values) throws SQLException {
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            variable(entry.getKey(), entry.getValue());
        }
    }

    /** Runs every statement of a resource. */
    void run(String resource) throws SQLException {
        execute(Texts.of(resource));
    }

    /** The answer of the last statement of a resource, each value as text; null stays null. */
    List<List<String>> rows(String resource) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(Texts.of(resource))) {
            List<List<String>> rows = new ArrayList<>();
            while (answer.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    row.add(answer.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
