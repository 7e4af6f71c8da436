package io.apportion.night;

import io.apportion.testing.ExactText;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Another engine, which shares no code with ours. */
final class DuckDb {
    private DuckDb() {}

    /** The rows of an answer, each value as the world's own answers write it. */
    static List<List<String>> rows(String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(row(answer));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError("DuckDB cannot answer " + query, e);
        }
    }

    private static List<String> row(ResultSet answer) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
            row.add(ExactText.of(answer.getObject(i)));
        }
        return row;
    }
}
