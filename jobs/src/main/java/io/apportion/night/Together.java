package io.apportion.night;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs parts that do not read each other at the same time. Planning a query keeps one core busy while the others wait;
 * with a few queries at once they do not.
 */
final class Together {
    private static final int PARTS_AT_ONCE = 3;

    private Together() {}

    /** Runs all parts and waits for them; the first failure is thrown after every part has ended. */
    static void run(List<Runnable> parts) {
        ExecutorService threads = Executors.newFixedThreadPool(PARTS_AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            parts.forEach(part -> running.add(threads.submit(part)));
            RuntimeException failure = null;
            for (Future<?> part : running) {
                failure = firstOf(failure, outcome(part));
            }
            if (failure != null) {
                throw failure;
            }
        } finally {
            threads.shutdown();
        }
    }

    private static RuntimeException firstOf(RuntimeException earlier, RuntimeException later) {
        return earlier == null ? later : earlier;
    }

    private static RuntimeException outcome(Future<?> part) {
        try {
            part.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new IllegalStateException(e);
        }
    }
}
