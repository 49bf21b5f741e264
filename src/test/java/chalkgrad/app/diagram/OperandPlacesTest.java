package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Paths;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the formula of a step is made of can be seen beside it, in every step of the worked networks.
class OperandPlacesTest {
    /// The stages of presentations above an explained chain.
    private static final List<Stage> LOW = List.of(
            new Stage("1920x617", 1920, 617, 1080 / 40.0 / Viewport.SMALLEST_TEXT),
            new Stage("1280x480", 1280, 480, 800 / 40.0 / Viewport.SMALLEST_TEXT),
            new Stage("1024x438", 1024, 438, 768 / 40.0 / Viewport.SMALLEST_TEXT));

    static List<Document> documents() {
        return Trials.some(2, WorkedNetworks.all());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyNumberOfTheFormulaIsLitOnTheStage(Document document) {
        var session = new Session(document);
        var missing = new ArrayList<String>();
        for (Stage stage : Stages.ALL) {
            DiagramLayout layout = stage.layout(document);
            long length = session.moment().timeline().length();
            for (long cursor = 1; cursor <= length; cursor++) {
                session.goTo(cursor);
                Moment moment = session.moment();
                Set<Quantity> lit = lit(layout, moment);
                moment.emphasis().stream()
                        .filter(q -> belongsToTheStage(moment, q) && !lit.contains(q))
                        .forEach(q -> missing.add(stage + " " + layout.detail() + " step " + moment.cursor() + ": "
                                + q.name() + " of "
                                + moment.subject().map(Quantity::name).orElse("")));
            }
        }
        assertThat(missing).isEmpty();
    }

    /// While a chain is explained, the factors of a path are on a low stage above it.
    @ParameterizedTest
    @MethodSource("documents")
    void noNumberOfANeuronIsNearerToAnotherNeuronOrInput(Document document) {
        var session = new Session(document);
        var astray = new ArrayList<String>();
        for (Stage stage : LOW) {
            DiagramLayout layout = stage.layout(document);
            for (int j = 1; j <= document.network().size(1); j++) {
                Quantity gradient = Quantity.weight(1, 1, j).gradient();
                session.jumpTo(gradient);
                Moment moment = session.moment();
                Paths.of(moment.derivation(), moment.here(gradient)).stream()
                        .flatMap(paths -> paths.stream().limit(9))
                        .map(path -> Set.copyOf(path.factors()))
                        .flatMap(factors ->
                                new StageLabels(layout, moment, Decimals.STANDARD, factors).labels().stream())
                        .filter(label -> label.quantity().kind() == Kind.ACTIVATION_DERIVATIVE
                                || label.quantity().kind() == Kind.DELTA)
                        .filter(label -> isAstray(layout, label))
                        .forEach(label -> astray.add(stage + " " + label));
            }
        }
        assertThat(astray).isEmpty();
    }

    private static boolean isAstray(DiagramLayout layout, Label label) {
        Quantity q = label.quantity();
        double own = distance(label.box(), layout.node(q.layer(), q.to()));
        return layout.nodes().anyMatch(node -> distance(label.box(), node) < own);
    }

    private static double distance(Rectangle2D one, Rectangle2D other) {
        double x = Math.max(one.getMinX(), other.getMinX()) - Math.min(one.getMaxX(), other.getMaxX());
        double y = Math.max(one.getMinY(), other.getMinY()) - Math.min(one.getMaxY(), other.getMaxY());
        return Math.hypot(Math.max(0, x), Math.max(0, y));
    }

    private static Set<Quantity> lit(DiagramLayout layout, Moment moment) {
        return StageLabels.of(layout, moment, Decimals.STANDARD).stream()
                .filter(label -> label.stress() != Stress.NONE && label.isKnown())
                .map(Label::quantity)
                .collect(Collectors.toSet());
    }

    /// The stage shows one sample and iteration; all neurons and edges of the worked networks have room.
    private static boolean belongsToTheStage(Moment moment, Quantity q) {
        boolean sameSample = q.sample() == 0 || q.sample() == moment.shownSample();
        return sameSample && q.iteration() == moment.iteration() && moment.isKnown(q);
    }
}
