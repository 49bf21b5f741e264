package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.app.diagram.EdgeLabels.Edge;
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
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
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

    /// The longest distance between a tag and its weight.
    private static final double NEAR = 3;

    private static final int STRIDE = Trials.of(5, 1);

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

    /// What matters of an edge is at its weight, or on the edge where its weight has no room.
    @ParameterizedTest
    @MethodSource("documents")
    void theNumbersOfAnEdgeStandAtItsWeight(Document document) {
        var away = new ArrayList<String>();
        Stream.concat(Stages.PRESENTED.stream(), LOW.stream()).forEach(stage -> {
            DiagramLayout layout = stage.layout(document);
            eachWithItsPaths(document, (moment, factors) -> {
                var labels = new StageLabels(layout, moment, Decimals.STANDARD, factors);
                List<Label> all = labels.labels();
                Set<Quantity> shown = all.stream()
                        .filter(label -> label.stress() != Stress.NONE)
                        .map(Label::quantity)
                        .collect(Collectors.toSet());
                String where = stage + " " + layout.detail() + " step " + moment.cursor() + ": ";
                Stream.concat(moment.emphasis().stream(), factors.stream())
                        .filter(q -> belongsToTheStage(moment, q) && !shown.contains(q))
                        .forEach(q -> away.add(where + "no " + q.name()));
                all.stream()
                        .filter(label -> label.stress() != Stress.NONE
                                && label.quantity().isOfEdge())
                        .filter(label -> !isAtItsEdge(label, all, layout, labels.columns()))
                        .forEach(label -> away.add(where + label));
            });
        });
        assertThat(away).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anUpdateHidesNoOtherWeightWhereTheyCanMakeRoom(Document document) {
        var hidden = new ArrayList<String>();
        Stages.PRESENTED.forEach(stage -> {
            DiagramLayout layout = stage.layout(document);
            Set<Integer> roomy = IntStream.rangeClosed(1, document.network().depth())
                    .filter(l -> layout.edges().column(l).hasRoomForTags()
                            && layout.edges().column(l).bent())
                    .boxed()
                    .collect(Collectors.toSet());
            eachWithItsPaths(document, (moment, factors) -> {
                List<Label> all = StageLabels.of(layout, moment, Decimals.STANDARD);
                roomy.stream()
                        .filter(l -> moment.subject()
                                .filter(q -> q.layer() == l && q.kind() == Kind.NEW_PARAMETER)
                                .isPresent())
                        .filter(l ->
                                weights(all, l) < EdgeColumn.edges(layout, l).size())
                        .forEach(l -> hidden.add(stage + " step " + moment.cursor()));
            });
        });
        assertThat(hidden).isEmpty();
    }

    private static long weights(List<Label> labels, int layer) {
        return labels.stream()
                .map(Label::quantity)
                .filter(q -> q.kind() == Kind.WEIGHT && q.layer() == layer)
                .count();
    }

    private static boolean isAtItsEdge(Label label, List<Label> all, DiagramLayout layout, List<EdgeColumn> columns) {
        Edge edge = Edge.of(label.quantity());
        List<Point2D> path = columns.get(edge.layer() - 1).path(layout, edge);
        Rectangle2D box = label.box();
        boolean onEdge = IntStream.range(1, path.size())
                .boxed()
                .flatMap(k -> IntStream.rangeClosed(0, 100)
                        .mapToObj(t -> path.get(k - 1).interpolate(path.get(k), t / 100.0)))
                .anyMatch(box::contains);
        return onEdge
                || all.stream()
                        .filter(other ->
                                !other.equals(label) && other.quantity().isOfEdge())
                        .filter(other -> Edge.of(other.quantity()).equals(edge))
                        .anyMatch(other -> distance(box, other.box()) < NEAR);
    }

    /// Steps, without a chain and with the factors of a path.
    private static void eachWithItsPaths(Document document, BiConsumer<Moment, Set<Quantity>> each) {
        var session = new Session(document);
        long length = session.moment().timeline().length();
        for (long cursor = 1; cursor <= length; cursor += STRIDE) {
            session.goTo(cursor);
            Moment moment = session.moment();
            each.accept(moment, Set.of());
            moment.subject().stream()
                    .map(subject -> subject.kind() == Kind.NEW_PARAMETER ? subject.gradient() : subject)
                    .filter(gradient -> Paths.lead(document, gradient))
                    .flatMap(gradient -> Paths.of(moment.derivation(), gradient).stream())
                    .flatMap(paths -> paths.stream().limit(1))
                    .forEach(path -> each.accept(moment, Set.copyOf(path.factors())));
        }
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
