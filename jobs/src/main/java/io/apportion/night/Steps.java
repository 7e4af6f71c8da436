package io.apportion.night;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps of a night that may overlap: each piece of them runs as early as those before it allow. A person reads of a step when
 * its first piece begins. The time of a step is what passed between the ends of all steps before it and its own, so that the
 * times add up to all of it.
 */
final class Steps implements Flow.Watcher {
    private final List<Step> steps;
    private final Progress progress;
    private final List<Integer> stepOfPiece = new ArrayList<>();
    private final int[] left;
    private final boolean[] begun;
    private int finished;
    private Instant lastFinished;

    private Steps(List<Step> steps, Progress progress) {
        this.steps = steps;
        this.progress = progress;
        this.left = new int[steps.size()];
        this.begun = new boolean[steps.size()];
        this.lastFinished = progress.now();
    }

    /** Runs steps that stand in an order that is right. */
    static void run(List<Step> steps, Progress progress) {
        Steps watched = new Steps(steps, progress);
        Flow.run(watched.pieces(), watched);
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            for (Piece piece : steps.get(step).pieces()) {
                pieces.add(piece);
                stepOfPiece.add(step);
                left[step]++;
            }
        }
        return pieces;
    }

    @Override
    public void begins(int piece) {
        int step = stepOfPiece.get(piece);
        if (!begun[step]) {
            begun[step] = true;
            progress.begins(steps.get(step).doing());
        }
    }

    @Override
    public void ends(int piece) {
        left[stepOfPiece.get(piece)]--;
        while (finished < left.length && left[finished] == 0) {
            Instant now = progress.now();
            progress.took(steps.get(finished).doing(), Duration.between(lastFinished, now));
            lastFinished = now;
            finished++;
        }
    }
}
