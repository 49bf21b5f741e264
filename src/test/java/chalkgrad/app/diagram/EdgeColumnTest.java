package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.app.diagram.EdgeLabels.Edge;
import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.LabelLook;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Which weight belongs to which edge is seen at a glance.
class EdgeColumnTest {
    private static final Document CROSSING = WorkedNetworks.open("seed002-softmax-3333");
    private static final List<Stage> STAGES = Stages.ALL;

    @ParameterizedTest
    @FieldSource("STAGES")
    void everyWeightStandsOnItsEdge(Stage stage) {
        for (Document document : WorkedNetworks.all()) {
            DiagramLayout layout = stage.layout(document);
            weights(layout, document).forEach(label -> {
                Edge edge = Edge.of(label.quantity());
                List<Point2D> path = layout.edges().column(edge.layer()).path(layout, edge);
                var middle = new Point2D(Places.middle(label.box()), Places.middleY(label.box()));
                assertThat(distance(path, middle))
                        .as("%s %s %s", stage, layout.detail(), label.quantity())
                        .isCloseTo(0, within(1.0));
            });
        }
    }

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#PRESENTED")
    void theEdgesOfTheFirstNetworkAreStraightInFrontOfAClass(Stage stage) {
        DiagramLayout layout = stage.layout(WorkedNetworks.open("seed001-regression"));
        assertThat(List.of(layout.edges().column(1), layout.edges().column(2)))
                .allSatisfy(column -> assertThat(column.bent()).isFalse());
    }

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#PRESENTED")
    void weightsThatMakeRoomForTheTagOfAnotherTakeTheirEdgesAlong(Stage stage) {
        DiagramLayout layout = stage.layout(CROSSING);
        var session = new Session(CROSSING);
        for (long cursor = 0; cursor <= session.moment().timeline().length(); cursor++) {
            session.goTo(cursor);
            var labels = new StageLabels(layout, session.moment(), Decimals.STANDARD, Set.of());
            List<EdgeColumn> columns = labels.columns();
            labels.labels().stream()
                    .filter(label ->
                            label.role() == LabelLook.PILL && label.quantity().kind() == Kind.WEIGHT)
                    .forEach(label -> {
                        Edge edge = Edge.of(label.quantity());
                        List<Point2D> path = columns.get(edge.layer() - 1).path(layout, edge);
                        var middle = new Point2D(Places.middle(label.box()), Places.middleY(label.box()));
                        assertThat(distance(path, middle))
                                .as("%s %s", session.moment().cursor(), label.quantity())
                                .isCloseTo(0, within(1.0));
                    });
        }
    }

    @ParameterizedTest
    @FieldSource("STAGES")
    void everyWeightOfTheCrossingNetworkIsShown(Stage stage) {
        DiagramLayout layout = stage.layout(CROSSING);
        assertThat(weights(layout, CROSSING)).hasSize(27);
        assertThat(layout.edges().holdsWeights()).isTrue();
    }

    /// At any size, so that they stay in order when a panel takes room from the stage.
    @ParameterizedTest
    @FieldSource("STAGES")
    void weightsAreInTheOrderOfTheirNames(Stage stage) {
        for (Document document : WorkedNetworks.all()) {
            DiagramLayout layout = stage.layout(document);
            var names = new Session(document).moment().names();
            for (int l = 1; l <= document.network().depth(); l++) {
                int layer = l;
                assertThat(weights(layout, document).stream()
                                .filter(label -> label.quantity().layer() == layer)
                                .sorted(Comparator.comparingDouble(
                                        label -> label.box().getMinY()))
                                .map(label -> names.bareText(label.quantity())))
                        .as("%s, gap %d of %s", stage, l, document.network())
                        .isSortedAccordingTo(new NaturalOrder());
            }
        }
    }

    @Test
    void weightsOfBentEdgesStandBeforeTheNeuronTheyLeadToInTheOrderOfWhereTheyComeFrom() {
        DiagramLayout layout = Stages.PRESENTED.getLast().layout(CROSSING);
        EdgeColumn column = layout.edges().column(2);
        assertThat(column.bent()).isTrue();
        List<Edge> downwards = EdgeColumn.edges(layout, 2).stream()
                .sorted(Comparator.comparingDouble(column.heights()::get))
                .toList();
        assertThat(downwards)
                .isSortedAccordingTo(Comparator.comparingInt(Edge::to).thenComparingInt(Edge::from));
    }

    /// Nearly vertical edges beside each other cannot be told apart.
    @ParameterizedTest
    @FieldSource("STAGES")
    void bentEdgesHaveRoomWhereTheyComeTogether(Stage stage) {
        DiagramLayout layout = stage.layout(CROSSING);
        for (int l = 1; l <= CROSSING.network().depth(); l++) {
            EdgeColumn column = layout.edges().column(l);
            if (column.bent()) {
                double room = column.x()
                        - layout.pillWidth() / 2
                        - layout.node(l - 1, 1).getMaxX();
                assertThat(room).as("%s, gap %d", stage, l).isGreaterThanOrEqualTo(9);
            }
        }
    }

    /// Round neurons leave more room than the boxes around them.
    @ParameterizedTest
    @FieldSource("STAGES")
    void noBoxOrBiasOfABoxCoversABentEdge(Stage stage) {
        for (Document document : WorkedNetworks.all()) {
            DiagramLayout layout = stage.layout(document);
            List<Rectangle2D> covers =
                    Stream.concat(layout.nodes(), knobs(layout)).toList();
            for (int l = 1; l <= document.network().depth(); l++) {
                EdgeColumn column = layout.edges().column(l);
                if (column.bent() && !layout.detail().hasRoundNeurons()) {
                    EdgeColumn.edges(layout, l)
                            .forEach(edge -> assertThat(points(column.path(layout, edge)))
                                    .as("%s %s %s", stage, document.network(), edge)
                                    .noneMatch(point -> covers.stream()
                                            .anyMatch(box -> inset(box).contains(point))));
                }
            }
        }
    }

    private static Stream<Rectangle2D> knobs(DiagramLayout layout) {
        return IntStream.rangeClosed(1, layout.network().depth())
                .filter(layout::hasBiases)
                .boxed()
                .flatMap(l -> layout.shown(l).stream()
                        .flatMap(j -> BiasPlaces.of(layout.network(), l, j).stream())
                        .map(bias -> new BiasPlaces(layout).knob(l, bias.to())));
    }

    private static Rectangle2D inset(Rectangle2D box) {
        return new Rectangle2D(box.getMinX() + 1, box.getMinY() + 1, box.getWidth() - 2, box.getHeight() - 2);
    }

    /// Points along a path, close to each other.
    private static List<Point2D> points(List<Point2D> path) {
        return IntStream.range(1, path.size())
                .boxed()
                .flatMap(k -> IntStream.rangeClosed(0, 50)
                        .mapToObj(part -> path.get(k - 1).interpolate(path.get(k), part / 50.0)))
                .toList();
    }

    @Test
    void edgesThatDoNotCrowdEachOtherAreStraight() {
        Document small = WorkedNetworks.open("seed001-regression");
        DiagramLayout layout = STAGES.get(2).layout(small);
        assertThat(layout.edges().column(2).bent()).isFalse();
        assertThat(layout.edges().column(2).path(layout, new Edge(2, 1, 1))).hasSize(2);
    }

    private static List<Label> weights(DiagramLayout layout, Document document) {
        return StageLabels.of(layout, new Session(document).moment(), Decimals.STANDARD).stream()
                .filter(label ->
                        label.role() == LabelLook.PILL && label.quantity().kind() == Kind.WEIGHT)
                .toList();
    }

    /// How far a point is from the nearest piece of a path.
    private static double distance(List<Point2D> path, Point2D point) {
        double least = Double.MAX_VALUE;
        for (int k = 1; k < path.size(); k++) {
            Point2D start = path.get(k - 1);
            Point2D way = path.get(k).subtract(start);
            double share = Math.clamp(point.subtract(start).dotProduct(way) / way.dotProduct(way), 0.0, 1.0);
            least = Math.min(least, start.add(way.multiply(share)).distance(point));
        }
        return least;
    }
}
