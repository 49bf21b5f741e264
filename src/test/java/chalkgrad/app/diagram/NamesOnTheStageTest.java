package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.number.LabelLook;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every number at a neuron says what it is, where neurons have room.
class NamesOnTheStageTest {
    private static final Stage LARGE = Stages.ALL.get(3);
    /// Odd, so that all kinds of steps are seen in the networks together.
    private static final int STRIDE = 3;

    @Test
    void everyNumberAtANeuronHasItsName() {
        var nameless = new TreeSet<String>();
        for (Document document : WorkedNetworks.all()) {
            DiagramLayout layout = LARGE.layout(document);
            var session = new Session(document);
            for (long cursor = 0; cursor <= session.moment().timeline().length(); cursor += STRIDE) {
                session.goTo(cursor);
                StageLabels.of(layout, session.moment(), Decimals.STANDARD).stream()
                        .filter(label -> label.role() == LabelLook.VALUE || label.role() == LabelLook.TAG)
                        .filter(label -> !label.quantity().isOfEdge())
                        .filter(label -> label.caption().isEmpty())
                        .forEach(label -> nameless.add(
                                layout.detail() + " " + label.role() + " " + label.stress() + " " + label.quantity()
                                        + " " + label.text() + " " + label.box().getWidth()));
            }
        }
        assertThat(nameless).isEmpty();
    }

    /// Not as a small fraction, either.
    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#PRESENTED")
    void everyGradientOfABiasHasItsNameInFrontOfAClass(Stage stage) {
        Document document = WorkedNetworks.open("seed002-softmax-3333");
        var session = new Session(document);
        session.jumpTo(Quantity.activationGradient(0, 3));
        assertThat(StageLabels.of(stage.layout(document), session.moment(), Decimals.STANDARD))
                .filteredOn(label -> label.quantity().kind() == Kind.BIAS_GRADIENT)
                .hasSize(9)
                .allSatisfy(label -> assertThat(label.caption().pieces())
                        .noneMatch(piece -> piece.text().isEmpty()))
                .allSatisfy(label -> assertThat(label.caption().text()).startsWith("∂L/∂b"));
    }

    /// The program's own letters take less room than words, but a class knows only those of its course.
    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#ALL")
    void neuronsKeepTheWordsOfTheirCourse(Stage stage) {
        Document document = WorkedNetworks.open("mazur-2-2-2");
        var session = new Session(document);
        session.last();
        assertThat(StageLabels.of(stage.layout(document), session.moment(), Decimals.STANDARD))
                .filteredOn(label -> Set.of(Kind.PRE_ACTIVATION, Kind.ACTIVATION)
                        .contains(label.quantity().kind()))
                .isNotEmpty()
                .allSatisfy(label -> assertThat(label.caption().text()).matches("(net|out).*"));
    }

    @Test
    void narrowNeuronsKeepTheWordsOfTheirCourse() {
        neuronsKeepTheWordsOfTheirCourse(new Stage("400x330", 400, 330, Viewport.DESK_SCALE));
        neuronsKeepTheWordsOfTheirCourse(new Stage("800x225", 800, 225, 600 / 40.0 / Viewport.SMALLEST_TEXT));
    }
}
