package io.apportion.testing;

import io.apportion.spark.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Spark session for all tests of the build, opened as the product opens it; tests take it as a parameter. A test that
 * needs a warehouse of its own opens it through {@link NightWorld}.
 */
public final class SparkExtension implements ParameterResolver {
    private static SparkSession shared;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return session();
    }

    /** The shared session, with a warehouse in a folder of the build. */
    static synchronized SparkSession session() {
        if (shared == null) {
            try {
                Path warehouse = Files.createTempDirectory("warehouse");
                shared = Sessions.open(warehouse.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }
}
