package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.table.Phase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// Pictures of all phases, for people to look at.
class PicturesTest extends InWindow {
    @ParameterizedTest
    @Thorough
    @CsvSource({"seed003-silu-momentum, 5", "seed002-softmax-3333, 4"})
    void everyPhaseHasAPicture(String network, int phases, FxRobot robot) throws IOException {
        robot.interact(() -> window.session.open(WorkedNetworks.open(network), Optional.empty()));
        List<Phase> seen = new ArrayList<>();
        for (int k = 0; k < phases; k++) {
            robot.interact(window.session::nextPhase);
            robot.interact(() -> window.session.goTo(window.session.moment().cursor() - 1));
            Phase phase = window.session.moment().step().orElseThrow().phase();
            seen.add(phase);
            window.picture(robot, network + "-" + phase);
            robot.interact(window.session::nextPhase);
        }
        assertThat(seen).doesNotHaveDuplicates();
    }
}
