package chalkgrad.app.playback;

import chalkgrad.pass.Timeline;
import chalkgrad.pass.Timeline.Stretch;
import chalkgrad.table.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The bands that a timeline is drawn as. If iterations are many or have no room for their phases, each band is one or
/// several iterations.
final class TimelineBands {
    /// An iteration narrower than this is one band, in pixels.
    private static final double ROOM_FOR_PHASES = 48;
    /// The width of a band of several iterations, which names the first and the last one, in pixels.
    private static final double ROOM_FOR_NUMBERS = 72;
    private static final int MOST_ITERATIONS_WITH_PHASES = 200;

    private TimelineBands() {}

    /// The bands of a timeline.
    ///
    /// @param rounds the number of iterations, including the final forward pass
    /// @param width the room for all of them, in pixels
    static List<Band> of(Timeline timeline, int rounds, double width) {
        boolean phases = rounds <= MOST_ITERATIONS_WITH_PHASES && width / Math.max(1, rounds - 1) >= ROOM_FOR_PHASES;
        int together = phases ? 1 : (int) Math.max(1, Math.ceil(rounds * ROOM_FOR_NUMBERS / Math.max(1, width)));
        var bands = new ArrayList<Band>();
        for (int t = 1; t <= rounds; t += together) {
            List<Stretch> stretches = timeline.stretches(t);
            if (phases) {
                stretches.forEach(s ->
                        bands.add(new Band(s.start(), s.end(), Optional.of(s.phase()), s.iteration(), s.iteration())));
            } else {
                int lastOne = Math.min(rounds, t + together - 1);
                long end = timeline.stretches(lastOne).getLast().end();
                bands.add(new Band(stretches.getFirst().start(), end, Optional.empty(), t, lastOne));
            }
        }
        return bands;
    }

    /// A range of steps drawn as one band.
    ///
    /// @param start the first step, from 0
    /// @param end the step after the last one
    /// @param phase their phase; empty if they cover whole iterations
    /// @param from the first iteration
    /// @param to the last iteration
    record Band(long start, long end, Optional<Phase> phase, int from, int to) {
        /// Whether an iteration starts with this band.
        boolean opensIteration() {
            return phase.isEmpty() || phase.get() == Phase.FORWARD;
        }
    }
}
