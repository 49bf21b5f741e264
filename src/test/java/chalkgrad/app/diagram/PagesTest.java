package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.app.OnScreen;
import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// A network of which no screen has room for all neurons.
@OnScreen
class PagesTest {
    private static final Document LARGE =
            NetworkText.parse("20-50-30-10 sigmoid").toDocument();
    private static final List<Stage> STAGES = Stages.ALL;

    private final Session session = new Session(LARGE);

    @ParameterizedTest
    @FieldSource("STAGES")
    void theCurrentNumberIsOnTheStageWhereverTheWalkIs(Stage stage) {
        DiagramLayout layout = stage.layout(LARGE);
        var missing = new ArrayList<String>();
        long length = session.moment().timeline().length();
        for (long cursor = 1; cursor <= length; cursor += Trials.of(997, 97)) {
            session.goTo(cursor);
            DiagramLayout turned = layout.turnedTo(Pages.of(layout, session.moment(), Map.of()));
            boolean lit = StageLabels.of(turned, session.moment(), Decimals.STANDARD).stream()
                    .anyMatch(label -> label.stress() == Stress.SUBJECT && label.isKnown());
            if (!lit) {
                missing.add(cursor + " " + session.moment().subject().map(Quantity::name));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsShownDependsOnTheCurrentNumberAlone() {
        DiagramLayout layout = STAGES.getFirst().layout(LARGE);
        session.jumpTo(Quantity.preActivation(1, 40));
        Pages there = Pages.of(layout, session.moment(), Map.of());
        session.last();
        session.jumpTo(Quantity.preActivation(1, 40));
        assertThat(Pages.of(layout, session.moment(), Map.of())).isEqualTo(there);
        assertThat(layout.turnedTo(there).isShown(1, 40)).isTrue();
        assertThat(layout.isShown(1, 40)).isFalse();
    }

    @Test
    void aPageStaysUntilTheWalkLeavesIt() {
        DiagramLayout layout = STAGES.get(2).layout(LARGE);
        int turns = 0;
        Pages before = Pages.FIRST;
        for (int neuron = 1; neuron <= 50; neuron++) {
            session.jumpTo(Quantity.preActivation(1, neuron));
            Pages now = Pages.of(layout, session.moment(), Map.of());
            turns += now.equals(before) ? 0 : 1;
            before = now;
        }
        int most = layout.pageOf(1, 49) + 1;
        assertThat(turns).isPositive().isLessThanOrEqualTo(most);
    }

    @Test
    void whatIsLeftOutCanBeTurnedToByMouseAndKeyboard() {
        DiagramLayout layout = STAGES.getFirst().layout(LARGE);
        var wanted = new ArrayList<Ellipsis>();
        var boxes = new Boxes(Texts.ofWindow(), wanted::add);
        boxes.show(layout, session.moment(), Decimals.STANDARD, false);
        Optional<Text> ellipsis = boxes.getChildren().stream()
                .filter(node -> node.getStyleClass().contains("left-out"))
                .map(Text.class::cast)
                .skip(1)
                .findFirst();
        assertThat(ellipsis).hasValueSatisfying(text -> {
            assertThat(text.isFocusTraversable()).isTrue();
            assertThat(text.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
            assertThat(text.getAccessibleText()).startsWith("Show neurons ").endsWith(" to 49");
        });
        int hidden = layout.ellipses(1).getFirst().first();
        int page = layout.ellipses(1).getFirst().page();
        DiagramLayout next = layout.turnedTo(new Pages(Map.of(1, page)));
        assertThat(next.isShown(1, hidden)).isTrue();
        assertThat(next.ellipses(1).getFirst().page()).as("and back").isEqualTo(page - 1);
    }
}
