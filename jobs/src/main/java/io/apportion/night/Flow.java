package io.apportion.night;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Runs pieces of work that stand in an order that is right, each as early as the tables it is about allow. Planning a query
 * keeps one core busy while the others wait; with a few queries at once they do not.
 *
 * <p>The outcome is that of running them one after the other: a piece waits for every piece before it that it meets. So is
 * the failure: of all that fail, the first in that order is thrown.
 */
final class Flow {
    /** Each piece takes memory of its own, so that many cores do not mean many more pieces. */
    private static final int AT_ONCE =
            Math.min(8, 1 + Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final List<Piece> pieces;
    private final Watcher watcher;
    private final State[] states;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private int running;
    private int firstFailed;
    private RuntimeException failure;

    private enum State {
        WAITING,
        RUNNING,
        DONE
    }

    /** That a piece has ended; the failure is null when it did what it should. */
    private record Ended(int piece, RuntimeException failure) {}

    /** Is told of pieces by their place in the order, by one thread. */
    interface Watcher {
        /** A piece begins. */
        void begins(int piece);

        /** A piece has done what it should. */
        void ends(int piece);
    }

    private Flow(List<Piece> pieces, Watcher watcher) {
        this.pieces = List.copyOf(pieces);
        this.watcher = watcher;
        this.states = new State[pieces.size()];
        Arrays.fill(states, State.WAITING);
        this.firstFailed = pieces.size();
    }

    /** Runs all pieces and waits for them. */
    static void run(List<Piece> pieces) {
        run(pieces, new Watcher() {
            @Override
            public void begins(int piece) {}

            @Override
            public void ends(int piece) {}
        });
    }

    /** The same while someone watches. */
    static void run(List<Piece> pieces, Watcher watcher) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            new Flow(pieces, watcher).runOn(threads);
        } finally {
            threads.shutdown();
        }
    }

    private void runOn(ExecutorService threads) {
        startReady(threads);
        while (running > 0) {
            note(next());
            startReady(threads);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** What is behind a failure does not begin; what is ahead of it may fail too, and would have done so first. */
    private void startReady(ExecutorService threads) {
        for (int piece = 0; piece < firstFailed && running < AT_ONCE; piece++) {
            if (isReady(piece)) {
                start(piece, threads);
            }
        }
    }

    private boolean isReady(int piece) {
        if (states[piece] != State.WAITING) {
            return false;
        }
        for (int before = 0; before < piece; before++) {
            if (states[before] != State.DONE && pieces.get(piece).meets(pieces.get(before))) {
                return false;
            }
        }
        return true;
    }

    private void start(int piece, ExecutorService threads) {
        states[piece] = State.RUNNING;
        running++;
        watcher.begins(piece);
        threads.execute(
                () -> ended.add(new Ended(piece, failureOf(pieces.get(piece).work()))));
    }

    private static RuntimeException failureOf(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        } catch (Throwable e) { // Scala throws exceptions that are checked without declaring them
            return new IllegalStateException(e);
        }
    }

    private Ended next() {
        try {
            return ended.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void note(Ended next) {
        running--;
        if (next.failure() == null) {
            states[next.piece()] = State.DONE;
            watcher.ends(next.piece());
        } else if (next.piece() < firstFailed) {
            firstFailed = next.piece();
            failure = next.failure();
        }
    }
}
