package chalkgrad.app;

import chalkgrad.app.diagram.DiagramView;
import chalkgrad.app.playback.Motion;
import chalkgrad.app.playback.Player;
import chalkgrad.app.session.Session;
import chalkgrad.math.Decimals;
import chalkgrad.math.Decimals.Rounding;
import chalkgrad.pass.Granularity;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The commands that walk, zoom, build and present.
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

    /// Walks. If the walk is playing, this stops it instead of taking another step.
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

    void present(Command command) {
        switch (command) {
            case PRESENT -> presentation.toggle();
            case BLANK -> presentation.toggleBlank();
            case SPOTLIGHT -> presentation.toggleSpotlight();
            default -> throw new IllegalArgumentException(command + " does not present");
        }
    }

    /// Shows the next or the previous paths of the chain that is explained while presenting.
    void turnPaths(Command command) {
        presentation.viewProperty().get().ifPresent(view -> view.turnPaths(command == Command.NEXT_PATHS));
    }

    /// Chooses how far a step goes.
    void walkBy(Command command) {
        session.granularityProperty()
                .set(
                        switch (command) {
                            case BY_OPERATION -> Granularity.OPERATION;
                            case BY_NEURON -> Granularity.NEURON;
                            case BY_LAYER -> Granularity.LAYER;
                            case BY_PHASE -> Granularity.PHASE;
                            case BY_ITERATION -> Granularity.ITERATION;
                            default -> throw new IllegalArgumentException(command + " is no length of a step");
                        });
    }

    /// Changes the network at the number that is pointed at or explained.
    void build(Command command) {
        switch (command) {
            case ADD_NEURON -> diagram.building().addNeuron();
            case REMOVE_NEURON -> diagram.building().removeNeuron();
            case ADD_LAYER -> diagram.building().addLayer();
            case REMOVE_LAYER -> diagram.building().removeLayer();
            default -> throw new IllegalArgumentException(command + " does not build");
        }
    }

    void look(Command command) {
        switch (command) {
            case ZOOM_IN -> diagram.zoomBy(ZOOM_STEP);
            case ZOOM_OUT -> diagram.zoomBy(1 / ZOOM_STEP);
            case FIT -> diagram.fit();
            default -> throw new IllegalArgumentException(command + " does not zoom");
        }
    }

    /// Starts or stops predicting, or opens the next hidden number.
    void predict(Command command) {
        var wanted = session.predictions().wantedProperty();
        if (command == Command.PREDICT) {
            wanted.set(!wanted.get());
        } else if (wanted.get()) {
            diagram.predictNext();
        }
    }

    void write(Command command) {
        switch (command) {
            case MORE_DIGITS -> write(decimals -> decimals.more(1));
            case FEWER_DIGITS -> write(decimals -> decimals.more(-1));
            case COUNT_OTHERWISE -> write(Showing::countedOtherwise);
            default -> throw new IllegalArgumentException(command + " is no way to write numbers");
        }
    }

    /// Switches between decimal places and significant digits.
    private static Decimals countedOtherwise(Decimals decimals) {
        return decimals.countedAs(decimals.rounding() == Rounding.PLACES ? Rounding.SIGNIFICANT : Rounding.PLACES);
    }

    private void write(UnaryOperator<Decimals> change) {
        session.decimalsProperty().set(change.apply(session.decimalsProperty().get()));
    }
}
