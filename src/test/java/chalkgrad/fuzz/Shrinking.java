package chalkgrad.fuzz;

import java.util.Optional;

/// Makes an input smaller as long as the same is wrong with it.
final class Shrinking {
    private static final int MOST_TRIALS = 300;
    /// Of all trials together.
    private static final double MOST_SECONDS = 4;

    private final Workshop workshop;
    private int trials;
    private double seconds;

    Shrinking(Workshop workshop) {
        this.workshop = workshop;
    }

    /// The smallest input that was found to fail in the same way. What did not end is left as it is, since each try
    /// costs all of its time.
    Trial smallest(Trial failing) {
        Optional<String> complaint = failing.complaint();
        Trial best = failing;
        for (int size = failing.input().length() / 2; size >= 1 && failing.ended(); size /= 2) {
            for (int start = 0; start + size <= best.input().length() && mayGoOn(); ) {
                String shorter = best.input().substring(0, start) + best.input().substring(start + size);
                Trial trial = workshop.read(failing.target(), shorter);
                trials++;
                seconds += trial.seconds();
                if (trial.ended() && trial.complaint().equals(complaint)) {
                    best = trial;
                } else {
                    start += size;
                }
            }
        }
        return best;
    }

    private boolean mayGoOn() {
        return trials < MOST_TRIALS && seconds < MOST_SECONDS;
    }
}
