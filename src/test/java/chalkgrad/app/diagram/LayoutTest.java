package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Blueprint;
import chalkgrad.Findings;
import chalkgrad.Trials;
import chalkgrad.app.OnScreen;
import chalkgrad.app.diagram.LayoutComplaints.Rule;
import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.pass.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every text on the stage, in the steps of the worked networks and of random ones, on stages of all sizes.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutTest {
    private static final int RANDOM_NETWORKS = Trials.of(4, 60);
    private static final int STEPS = 8;

    private final LayoutComplaints complaints = new LayoutComplaints();

    @BeforeAll
    void walk() {
        Locale.setDefault(Locale.ENGLISH);
        BundledFonts.load();
        WorkedNetworks.all().forEach(document -> walk(document, 8 * STEPS));
        Stages.networks(RANDOM_NETWORKS).forEach(document -> walk(document, STEPS));
    }

    private void walk(Document document, int most) {
        var session = new Session(document);
        long length = session.moment().timeline().length();
        for (Stage stage : Stages.ALL) {
            DiagramLayout layout = stage.layout(document);
            cursors(length, most).forEach(cursor -> {
                session.goTo(cursor);
                complaints.check(layout, session.moment(), stage);
            });
            complaints.checkHeadings(layout, session.moment(), stage);
        }
    }

    /// All of them, or every so many of them and the last.
    private static LongStream cursors(long length, int most) {
        long stride = length / most + 1;
        long first = new Random(length).nextLong(stride);
        return LongStream.concat(
                LongStream.iterate(first, cursor -> cursor < length, cursor -> cursor + stride), LongStream.of(length));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyTextKeepsTheRule(Rule rule) {
        assertThat(complaints.of(rule)).isEmpty();
    }

    @Test
    void textsOfTheWorkedNetworksCanBeReadOnASmallStage() {
        Stage small = Stages.ALL.get(1);
        assertThat(WorkedNetworks.all())
                .allSatisfy(
                        document -> assertThat(small.layout(document).scale()).isGreaterThanOrEqualTo(0.6));
    }

    @ParameterizedTest
    @MethodSource("presented")
    void projectorsShowTheWorkedNetworksWhole(Stage stage) {
        assertThat(WorkedNetworks.all()).allSatisfy(document -> {
            assertThat(Zoom.least(document.network(), stage.viewport(document))).isEqualTo(1);
            assertThat(stage.layout(document).scale()).isGreaterThanOrEqualTo(stage.smallestScale());
        });
    }

    @Test
    void theNetworkStaysWholeAboveAnAnswer() {
        Document document = WorkedNetworks.open("seed002-softmax-3333");
        var room = new Stage("1024x450 presented", 1024, 450, 1.6).viewport(document);
        assertThat(Zoom.least(document.network(), room)).isEqualTo(1);
    }

    @Test
    void wideProjectorsShowAllWeightsAndBiasesOfTheWorkedNetworks() {
        Stream.of(Stages.PRESENTED.get(0), Stages.PRESENTED.get(1))
                .forEach(stage -> assertThat(WorkedNetworks.all()).allSatisfy(document -> {
                    DiagramLayout layout = stage.layout(document);
                    assertThat(layout.edges().holdsWeights()).isTrue();
                    assertThat(layout.detail().hasBiases()).isTrue();
                }));
    }

    @Test
    void theWidestProjectorShowsWholeNamesInAllNeuronsOfTheWorkedNetworks() {
        Stage widest = Stages.PRESENTED.getFirst();
        assertThat(WorkedNetworks.all()).allSatisfy(document -> {
            var session = new Session(document);
            session.last();
            var captions = new Captions(session.moment());
            assertThat(StageLabels.of(widest.layout(document), session.moment(), Decimals.STANDARD))
                    .filteredOn(label -> Set.of(Kind.PRE_ACTIVATION, Kind.ACTIVATION)
                            .contains(label.quantity().kind()))
                    .isNotEmpty()
                    // a word has less room than its letter
                    .filteredOn(
                            label -> captions.letters(label.quantity()).text().length() == 1)
                    .allSatisfy(label -> assertThat(label.caption()).isEqualTo(captions.whole(label.quantity())));
        });
    }

    @Test
    void textsAreSmallerRatherThanWeightsLeftOut() {
        Loss loss = Losses.named("half_squared_error").orElseThrow();
        var layer = new Layer(2, Activations.named("tanh").orElseThrow(), false);
        Document document = Blueprint.of(3, loss, layer).build(new Random(1));
        var low = new Stage("640x182", 640, 182, Viewport.DESK_SCALE);
        assertThat(low.layout(document).edges().holdsWeights()).isTrue();
    }

    /// Where they are not, texts would be too small, and are left out.
    @ParameterizedTest
    @ValueSource(strings = {"3-3 softmax", "3-3-3-3 sigmoid softmax"})
    void textsShrinkFurtherWherePixelsAreFine(String network) {
        Document document = NetworkText.parse(network).toDocument();
        Stage fine = Stages.DOUBLED;
        var coarse = new Stage("640x182", fine.width(), fine.height(), fine.smallestScale());
        assertThat(leftOut(fine.layout(document), document)).isZero();
        assertThat(leftOut(coarse.layout(document), document)).isPositive();
        assertThat(fine.layout(document).scale()).isBetween(fine.leastScale(), fine.smallestScale());
        assertThat(coarse.layout(document).scale()).isGreaterThanOrEqualTo(coarse.smallestScale());
    }

    /// How many weights and biases have no room.
    private static long leftOut(DiagramLayout layout, Document document) {
        LeftOut absent = LeftOut.of(
                document.network(), StageLabels.of(layout, new Session(document).moment(), Decimals.STANDARD));
        return Stream.concat(absent.weights().stream(), absent.biases().stream())
                .mapToLong(count -> count)
                .sum();
    }

    @Test
    void namesOfWeightsHaveRoomWhenPresentingAtTwiceTheScale() {
        Document document = WorkedNetworks.open("seed002-softmax-3333");
        Stage once = Stages.PRESENTED.get(1);
        assertThat(List.of(
                        namedPill(document, once),
                        namedPill(
                                document,
                                new Stage("640x334", once.width() / 2, once.height() / 2, once.smallestScale() / 2))))
                .allSatisfy(width -> assertThat(width).isGreaterThan(75));
    }

    private static double namedPill(Document document, Stage stage) {
        Viewport room = stage.viewport(document);
        return DiagramLayout.of(
                        document.network(),
                        new Viewport(room.width(), room.height(), room.longestNumber(), room.smallestScale(), 34))
                .pillWidth();
    }

    static List<Stage> presented() {
        return Stages.PRESENTED;
    }

    @Test
    void theScalesAreTold() {
        Findings.note("layout-scales", scales().collect(Collectors.joining(System.lineSeparator())));
        assertThat(scales()).hasSize(1 + WorkedNetworks.names().size());
    }

    private static Stream<String> scales() {
        Stream<String> rows = WorkedNetworks.names().stream().map(name -> {
            Document document = WorkedNetworks.open(name);
            return row(name, Stages.ALL.stream().map(stage -> scale(stage.layout(document))));
        });
        return Stream.concat(Stream.of(row("", Stages.ALL.stream().map(Stage::name))), rows);
    }

    private static String scale(DiagramLayout layout) {
        return "%.2f %s".formatted(layout.scale(), layout.detail().name().toLowerCase(Locale.ROOT));
    }

    private static String row(String first, Stream<String> rest) {
        List<String> cells = rest.toList();
        return "%-24s".formatted(first) + cells.stream().map("%-20s"::formatted).collect(Collectors.joining());
    }
}
