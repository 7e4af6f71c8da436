package io.apportion.export;

import io.apportion.configuration.BillingSource;
import io.apportion.configuration.Configuration;
import io.apportion.configuration.InferenceSource;
import io.apportion.delivery.InputFile;
import java.util.HashMap;
import java.util.Map;

/** Which shape each configured source is delivered in. */
public final class Shapes {
    private final Map<String, Shape> bySource = new HashMap<>();
    private final Map<String, String> amortized = new HashMap<>();

    /** The shapes of all bills and logs. */
    public Shapes(Configuration configuration) {
        for (BillingSource source : configuration.billing()) {
            bySource.put(source.name(), Shape.of(source.format()));
            source.amortized().ifPresent(path -> amortized.put(source.name(), path));
        }
        for (InferenceSource source : configuration.inference()) {
            bySource.put(source.name(), Shape.of(source.format()));
        }
    }

    /** The shape of a source of the configuration. */
    public Shape of(String source) {
        Shape shape = bySource.get(source);
        if (shape == null) {
            throw new IllegalArgumentException("No source " + source + " among " + bySource.keySet());
        }
        return shape;
    }

    /** Which source and which of its datasets a file belongs to. */
    public Origin origin(InputFile file) {
        String path = amortized.get(file.source());
        boolean spread = path != null && new PathPattern(path).holds(file);
        return new Origin(file.source(), spread ? Origin.Dataset.AMORTIZED : Origin.Dataset.ACTUAL);
    }

    /** Whether a source is delivered as two datasets of one bill, so that what counts of a file depends on the others. */
    public boolean isTwofold(String source) {
        return amortized.containsKey(source);
    }

    /** What a file is read as, as text: reading it as anything else gives other numbers. */
    public String describe(InputFile file) {
        return of(file.source()).contract().name() + " "
                + origin(file).dataset().word();
    }
}
