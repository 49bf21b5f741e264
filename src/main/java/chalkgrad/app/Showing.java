package chalkgrad.app;

import chalkgrad.app.diagram.DiagramView;
import chalkgrad.app.playback.Motion;
import chalkgrad.app.playback.Player;
import chalkgrad.app.session.Session;
import chalkgrad.math.Decimals;
import chalkgrad.math.Decimals.Rounding;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the keys do that walk, look closer and present.
record Showing(Session session, DiagramView diagram, Motion motion, Player player, Presentation presentation) {
    private static final double ZOOM_STEP = 1.25;

    Showing {
        diagram.progressProperty().bind(motion.progressProperty());
        diagram.setOnStageClicked(() -> stageClicked(session, motion, player, presentation));
    }

    private static void stageClicked(Session session, Motion motion, Player player, Presentation presentation) {
        if (!presentation.isPresenting()) {
            session.select(Optional.empty());
        } else if (player.isPlaying()) {
            player.pause();
        } else {
            motion.next();
        }
    }

    /// A step of one's own ends playing, and is not taken besides.
    void walk(Command command) {
        if (player.isPlaying()) {
            player.pause();
            return;
        }
        switch (command) {
            case NEXT -> motion.next();
            case PREVIOUS -> motion.previous();
            case NEXT_PHASE -> session.nextPhase();
            case PREVIOUS_PHASE -> session.previousPhase();
            case FIRST -> session.first();
            case LAST -> session.last();
            default -> throw new IllegalArgumentException(command + " does not walk");
        }
    }

    void zoomIn() {
        diagram.zoomBy(ZOOM_STEP);
    }

    void zoomOut() {
        diagram.zoomBy(1 / ZOOM_STEP);
    }

    void moreDigits() {
        write(decimals -> decimals.more(1));
    }

    void fewerDigits() {
        write(decimals -> decimals.more(-1));
    }

    /// Counts decimal places instead of significant digits, or the other way round.
    void countOtherwise() {
        write(decimals ->
                decimals.countedAs(decimals.rounding() == Rounding.PLACES ? Rounding.SIGNIFICANT : Rounding.PLACES));
    }

    private void write(UnaryOperator<Decimals> change) {
        session.decimalsProperty().set(change.apply(session.decimalsProperty().get()));
    }
}
