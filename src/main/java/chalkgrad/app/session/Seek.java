package chalkgrad.app.session;

import chalkgrad.pass.Granularity;
import chalkgrad.pass.Timeline;
import chalkgrad.table.Phase;

/// How far keys and clicks go through the steps from where the cursor is.
///
/// @param sample the sample whose steps are followed, or 0 for all
record Seek(Timeline timeline, long cursor, int sample) {
    static Seek of(Moment moment) {
        return new Seek(moment.timeline(), moment.cursor(), moment.sample());
    }

    long next(Granularity granularity) {
        return timeline.next(cursor, granularity, sample);
    }

    long previous(Granularity granularity) {
        return timeline.previous(cursor, granularity, sample);
    }

    /// The end of the phase, or of the layer that is being updated.
    long nextPhase() {
        return timeline.next(cursor, partAt(cursor), 0);
    }

    long previousPhase() {
        return timeline.previous(cursor, partAt(cursor - 1), 0);
    }

    /// The part of a walk that a step belongs to. An update has a part for each layer: passed over at once, it would be
    /// over before a class has seen any of it.
    private Granularity partAt(long step) {
        boolean update =
                step >= 0 && step < timeline.length() && timeline.step(step).phase() == Phase.UPDATE;
        return update ? Granularity.LAYER : Granularity.PHASE;
    }
}
