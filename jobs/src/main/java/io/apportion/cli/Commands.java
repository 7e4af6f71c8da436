package io.apportion.cli;

import java.lang.reflect.Constructor;
import java.time.Clock;
import picocli.CommandLine;

/** Makes commands, giving those that want them the clock and the terminal. */
final class Commands implements CommandLine.IFactory {
    private final Clock clock;
    private final Terminal terminal;

    Commands(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 2 && constructor.getParameterTypes()[0] == Clock.class) {
                return type.cast(constructor.newInstance(clock, terminal));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
